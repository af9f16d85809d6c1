import assert from 'node:assert/strict';
import type { IndexedEntity } from '../../../src/core/entities/indexedEntity';
import { partyProfiles, type PartyDocument } from '../../../src/core/parties/partyProfiles';
import { partyRows } from '../../../src/core/parties/partyRows';
import { entry } from '../negotiation/entry';

const entity = (name: string, said: Partial<IndexedEntity> = {}): IndexedEntity => ({
  name,
  type: 'place',
  country: undefined,
  aliases: [],
  roles: [],
  mentions: [{ start: 0, end: name.length }],
  ...said,
});

const prado = entity('Rafael Prado', { type: 'person', country: 'Brazil', roles: ['Trade Minister'] });
const documents: readonly PartyDocument[] = [
  {
    file: 'a.md',
    entries: [
      entry({ id: '1', parties: ['Rafael Prado'], file: 'a.md' }),
      entry({ id: '2', parties: ['Britain'], addressees: ['Brazil'], kind: 'demand', file: 'a.md' }),
      entry({ id: '3', parties: ['Peru'], review: 'rejected', file: 'a.md' }),
    ],
    entities: [prado, entity('Brazil', { aliases: ['Brasilia'] }), entity('Britain'), entity('Peru')],
  },
  {
    file: 'b.md',
    entries: [entry({ id: '4', parties: ['Brazil'], addressees: ['Britain'], kind: 'agreement', file: 'b.md' })],
    entities: [prado, entity('Brazil', { aliases: ['Brasilia', 'Brazilian'] })],
  },
];

describe('The parties of a dossier', () => {
  const profiles = partyProfiles(documents);
  const [brazil, britain] = profiles;

  it('are those that act, or for whom someone acts, the most active first', () => {
    assert.deepEqual(
      profiles.map(({ name, commitments }) => [name, commitments.map(({ id }) => id)]),
      [
        ['Brazil', ['1', '4']],
        ['Britain', ['2', '4']],
      ],
    );
  });

  it('have the names they go by, and the people who act for them with their titles', () => {
    assert.deepEqual(brazil?.aliases, ['Brasilia', 'Brazilian']);
    assert.deepEqual(
      brazil.actors.map(({ name, roles, mentionCount }) => [name, roles, mentionCount]),
      [['Rafael Prado', ['Trade Minister'], 2]],
    );
  });

  it('have what is demanded of them, and where they are named', () => {
    assert.deepEqual(
      brazil?.asked.map(({ id }) => id),
      ['2'],
    );
    assert.deepEqual(
      brazil.mentions.map(({ file }) => file),
      ['a.md', 'b.md'],
    );
    assert.equal(britain?.mentionCount, 1);
  });
});

describe('The rows of the parties', () => {
  const idsOf = (list: readonly PartyDocument[]): readonly string[] => {
    const tree = partyRows(partyProfiles(list));
    const below = (id: string | undefined): string[] => tree.children(id).flatMap((row) => [row.id, ...below(row.id)]);
    return below(undefined);
  };

  it('keep their ids when another document comes', () => {
    const other: PartyDocument = {
      file: 'c.md',
      entries: [entry({ id: '9', parties: ['Chile'], file: 'c.md' })],
      entities: [entity('Chile'), entity('Brazil', { aliases: ['Brasil'] })],
    };
    const after = new Set(idsOf([...documents, other]));
    assert.deepEqual(
      idsOf(documents).filter((id) => !after.has(id)),
      [],
    );
  });

  it('lead from every mention to its place', () => {
    const tree = partyRows(partyProfiles(documents));
    const [part] = tree.children('Brazil').filter((row) => row.kind === 'part' && row.part === 'mentions');
    const places = tree.children(part?.id).flatMap(({ id }) => tree.children(id));
    assert.deepEqual(
      places.map((row) => row.kind === 'mention' && [row.file, row.span.start]),
      [
        ['a.md', 0],
        ['b.md', 0],
      ],
    );
  });
});
