import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commitmentBody } from '../../../src/core/annotation/body';
import { worklist, type WorkDocument } from '../../../src/core/worklist/worklist';
import { placedIn } from '../annotation/placedIn';
import { entry } from '../negotiation/entry';

const TEXT = 'Norland pledged to cut its tariff by June.';
const SPAN = { start: 0, end: TEXT.length };

const documentOf = (file: string, said: Partial<WorkDocument> = {}): WorkDocument => ({
  file,
  title: undefined,
  published: '2026-05-21',
  entries: [],
  placed: [],
  ...said,
});

describe('The worklist', () => {
  const fact = { kind: 'date', before: 'June', after: 'August' } as const;
  const changed = placedIn(TEXT)(SPAN, [commitmentBody('pledge')], undefined, {
    kind: 'changed',
    span: SPAN,
    facts: [fact],
    words: [],
  } as never);
  const documents = [
    documentOf('a.md', {
      entries: [entry({ id: '1' }), entry({ id: '2', review: 'accepted' }), entry({ id: '3', review: 'disputed' })],
    }),
    documentOf('b.md', { placed: [changed], entries: [entry({ id: '4' }), entry({ id: '5' })] }),
    documentOf('c.md', { entries: [entry({ id: '6', review: 'rejected' })] }),
  ];
  const { rows, counts } = worklist(documents, ['gone.md']);

  it('shows the worst first, with how many there are', () => {
    assert.deepEqual(
      rows.children(undefined).map((row) => row.kind === 'section' && [row.work, row.count]),
      [
        ['facts changed', 1],
        ['lost', 1],
        ['disputed', 1],
        ['suggested', 3],
      ],
    );
    assert.equal(counts.orphaned, 0);
  });

  it('lists suggestions by document', () => {
    const files = rows.children('suggested').map((row) => row.kind === 'document' && [row.file, row.count]);
    assert.deepEqual(files, [
      ['a.md', 1],
      ['b.md', 2],
    ]);
  });

  it('waits for nothing where all is decided and in its place', () => {
    const done = worklist([documentOf('a.md', { entries: [entry({ review: 'accepted' })] })], []);
    assert.deepEqual(done.rows.children(undefined), []);
  });

  it('does not wait for a rejected find whose text has changed', () => {
    const rejected = placedIn(TEXT)(SPAN, [commitmentBody('pledge')], 'rejected', { kind: 'orphaned', near: 0 });
    assert.equal(worklist([documentOf('a.md', { placed: [rejected] })], []).counts.orphaned, 0);
  });

  it('keeps a row’s id while other documents come, go and are decided', () => {
    const reviews = fc.constantFrom('unreviewed', 'accepted', 'disputed', 'rejected');
    const others = fc.array(fc.tuple(fc.constantFrom('x.md', 'y.md', 'z.md'), fc.array(reviews, { maxLength: 4 })), {
      maxLength: 3,
    });
    const idsOf = (list: readonly WorkDocument[]): string[] => {
      const tree = worklist(list, []).rows;
      const below = (id: string | undefined): string[] =>
        tree
          .children(id)
          .flatMap((row) => [...(row.kind === 'entry' && row.entry.file === 'b.md' ? [row.id] : []), ...below(row.id)]);
      return below(undefined);
    };
    const own = documentOf('b.md', { entries: [entry({ id: 'own', file: 'b.md' })] });
    fc.assert(
      fc.property(others, (list) => {
        const rest = list.map(([file, states], at) =>
          documentOf(`${at}-${file}`, {
            entries: states.map((review, no) => entry({ id: `${at}${no}`, file, review })),
          }),
        );
        assert.deepEqual(idsOf([...rest, own]), idsOf([own]));
      }),
    );
  });
});
