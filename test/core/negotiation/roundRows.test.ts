import assert from 'node:assert/strict';
import type { Round } from '../../../src/core/negotiation/rounds';
import { roundRows } from '../../../src/core/negotiation/roundRows';
import { entry } from './entry';

const round = (number: number, start: string | undefined, said: Partial<Round> = {}): Round => ({
  id: `round:${number}`,
  number,
  start,
  end: start,
  place: undefined,
  parties: ['Brazil', 'Britain'],
  mentions: [],
  ...said,
});

const document = (file: string, published: string | undefined, ...said: Parameters<typeof entry>[0][]) => ({
  file,
  title: undefined,
  published,
  entries: said.map((each, at) => entry({ id: `${file}${at}`, file, ...each })),
});

describe('The rows of the rounds', () => {
  const rounds = [round(1, '2026-04-14'), round(2, '2026-05-19'), round(3, '2026-11')];
  const documents = [
    document('opening.md', '2026-04-13', { kind: 'demand' }),
    document(
      'press.md',
      '2026-05-21',
      { kind: 'pledge' },
      { kind: 'agreement' },
      { kind: 'offer', review: 'rejected' },
    ),
    document('elsewhere.md', '2026-05-30', { parties: ['Peru'] }),
    document('undated.md', undefined, {}),
  ];
  const tree = roundRows(rounds, documents);

  it('tell in the order of time what came before, at and outside the rounds', () => {
    assert.deepEqual(
      tree.children(undefined).map((row) => [row.kind, row.kind === 'round' ? row.number : 0, filesBelow(row.id)]),
      [
        ['before', 0, ['opening.md']],
        ['round', 1, []],
        ['round', 2, ['press.md']],
        ['round', 3, []],
        ['outside', 0, ['undated.md', 'elsewhere.md']],
      ],
    );
  });

  it('give what was said there, agreements first, without what was rejected', () => {
    const said = tree.children('round:2').flatMap((row) => (row.kind === 'said' ? [[row.act, row.count]] : []));
    assert.deepEqual(said, [
      ['agreement', 1],
      ['pledge', 1],
    ]);
  });

  it('tell a round that is only announced from one that was held', () => {
    const announced = tree.children(undefined).map((row) => row.kind === 'round' && row.isAnnounced);
    assert.deepEqual(announced, [false, false, false, true, false]);
  });

  it('give a document to the round it names rather than to the latest', () => {
    const mention = { ...MENTION, file: 'press.md' };
    const named = roundRows([round(1, '2026-04-14', { mentions: [mention] }), rounds[1]!], documents);
    assert.ok(named.children('round:1').some((row) => row.kind === 'said' && row.act === 'agreement'));
  });

  it('name who speaks where no document names who takes part', () => {
    const unnamed = roundRows([round(1, '2026-04-14', { parties: [] })], documents);
    const [speakers] = unnamed.children('round:1').filter((row) => row.kind === 'group' && row.group === 'speakers');
    assert.equal(speakers, undefined, 'its documents are of no round that names a party');
    const mention = { ...MENTION, file: 'press.md' };
    const named = roundRows([round(1, '2026-04-14', { parties: [], mentions: [mention] })], documents);
    const [group] = named.children('round:1').filter((row) => row.kind === 'group' && row.group === 'speakers');
    assert.deepEqual(
      named.children(group?.id).map((row) => row.kind === 'participant' && row.name),
      ['Brazil'],
    );
  });

  it('keep their ids when another document comes', () => {
    const idsOf = (list: typeof documents): string[] => {
      const rows = roundRows(rounds, list);
      const below = (id: string | undefined): string[] =>
        rows.children(id).flatMap((row) => [row.id, ...below(row.id)]);
      return below(undefined);
    };
    const after = new Set(idsOf([...documents, document('later.md', '2026-05-23', { kind: 'threat' })]));
    assert.deepEqual(
      idsOf(documents).filter((id) => !after.has(id)),
      [],
    );
  });

  it('are none where no round is named', () => {
    assert.deepEqual(roundRows([], documents).children(undefined), []);
  });

  function filesBelow(id: string): readonly string[] {
    return tree
      .children(id)
      .flatMap((row) => tree.children(row.id))
      .flatMap((row) => (row.kind === 'document' ? [row.document.file] : []));
  }
});

const MENTION = {
  file: '',
  span: { start: 0, end: 11 },
  number: 1,
  date: undefined,
  place: undefined,
  parties: [],
  published: undefined,
};
