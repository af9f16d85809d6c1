import assert from 'node:assert/strict';
import type { IndexedEntity } from '../../../src/core/entities/indexedEntity';
import type { DossierDocument } from '../../../src/core/navigation/dossierDocument';
import { entityAcross, firstStatement, mentionsAcross, ownForms } from '../../../src/core/navigation/entityAcross';
import { entry } from '../negotiation/entry';

const person = (name: string, at: number, aliases: readonly string[] = []): IndexedEntity => ({
  name,
  type: 'person',
  country: undefined,
  aliases,
  roles: [],
  mentions: [{ start: at, end: at + name.length }],
});

const early: DossierDocument = {
  file: 'b.md',
  published: '2026-01-05',
  entities: [person('Espen Vik', 10, ['Vik'])],
  entries: [],
};
const late: DossierDocument = {
  file: 'a.md',
  published: '2026-02-05',
  entities: [person('Vik', 40), person('Ada Holm', 90)],
  entries: [
    entry({ file: 'a.md', parties: ['Norway'], speaker: 'Vik', text: 'open its ports', span: { start: 50, end: 64 } }),
    entry({ file: 'a.md', parties: ['Ada Holm'], text: 'close her ports', review: 'rejected' }),
  ],
};

describe('An entity across documents', () => {
  const vik = entityAcross([late, early], { type: 'person', name: 'Vik' })!;

  it('is found from any of its forms, with all its places', () => {
    assert.equal(vik.name, 'Espen Vik');
    assert.deepEqual(
      mentionsAcross(vik)
        .map(({ file, span }) => `${file}:${span.start}`)
        .sort(),
      ['a.md:40', 'b.md:10'],
    );
  });

  it('is first heard in its earliest commitment, made or told', () => {
    assert.deepEqual(firstStatement([late, early], vik), { file: 'a.md', span: { start: 50, end: 64 } });
  });

  it('is first heard of where the earliest document names it when it has made none that stands', () => {
    const holm = entityAcross([late, early], { type: 'person', name: 'Ada Holm' })!;
    assert.deepEqual(firstStatement([late, early], holm), { file: 'a.md', span: { start: 90, end: 98 } });
  });
});

describe('ownForms', () => {
  const agreement = (name: string, ...aliases: string[]): IndexedEntity => ({
    ...person(name, 0, aliases),
    type: 'agreement',
  });
  const document = (...entities: IndexedEntity[]): DossierDocument => ({ ...early, entities });
  const own = (...entities: IndexedEntity[]): readonly string[] =>
    ownForms([document(...entities)], entityAcross([document(...entities)], entities[0]!)!);

  it('are forms that nobody else has', () => {
    assert.deepEqual(own(person('Espen Vik', 0, ['Vik', 'Mr. Vik']), person('Ada Vik', 9, ['Vik'])), ['Mr. Vik']);
  });

  it('are no common words', () => {
    assert.deepEqual(own(agreement('North Sea Pact', 'Pact', 'NSP', 'Sea Pact')), ['NSP', 'Sea Pact']);
  });
});
