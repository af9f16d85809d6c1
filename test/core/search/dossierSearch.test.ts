import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { IndexedEntity } from '../../../src/core/entities/indexedEntity';
import { dossierSearch } from '../../../src/core/search/dossierSearch';
import type { SearchedDocument } from '../../../src/core/search/searchItems';
import { slipsIn } from '../../../src/core/search/typingErrors';
import type { Taxonomy } from '../../../src/core/topics/taxonomy';
import { entry } from '../negotiation/entry';
import { builtInTaxonomy } from '../topics/builtIn';

const person = (name: string, ...aliases: string[]): IndexedEntity => ({
  name,
  type: 'person',
  country: 'Japan',
  aliases,
  roles: [],
  mentions: [{ start: 10, end: 10 + name.length }],
});

const article = (file: string, said: Partial<SearchedDocument> = {}): SearchedDocument => ({
  file,
  published: '2026-04-01',
  entities: [],
  entries: [],
  ...said,
});

describe('dossierSearch', () => {
  let taxonomy: Taxonomy;
  before(async () => {
    taxonomy = await builtInTaxonomy();
  });
  const labels = (query: string, ...documents: SearchedDocument[]): string[] => {
    const search = dossierSearch();
    documents.forEach((document) => search.put(document));
    return search.find(query, 10, taxonomy).map(({ label }) => label);
  };

  it('finds a name by the beginning of any of its words, in any case, with or without accents', () => {
    const document = article('a.md', { entities: [person('Ryosei Akazawa'), person('Gökçe Aydın')] });
    for (const query of ['ryo', 'AKAZ', 'akazawa ryosei', 'r akaza']) {
      assert.deepEqual(labels(query, document), ['Ryosei Akazawa'], query);
    }
    assert.deepEqual(labels('gokce', document), ['Gökçe Aydın']);
  });

  it('forgives a slip of the fingers where nothing is written like it', () => {
    const document = article('a.md', { entities: [person('Ryosei Akazawa'), person('Robert Lighthizer')] });
    assert.deepEqual(labels('Akazwa', document), ['Ryosei Akazawa']);
    assert.deepEqual(labels('Lihgtizer', document), ['Robert Lighthizer']);
    assert.deepEqual(labels('Rye', document), []);
  });

  it('finds a commitment by its party, kind and words', () => {
    const entries = [
      entry({ id: '1', parties: ['Chile'], kind: 'offer', text: 'Chile will lower its duty on salmon' }),
    ];
    assert.deepEqual(labels('chile offer salm', article('a.md', { entries })), ['Chile · offer']);
    assert.deepEqual(labels('chile copper', article('a.md', { entries })), []);
  });

  it('finds an entity once for the whole dossier and leads to the latest document', () => {
    const search = dossierSearch();
    search.put(article('new.md', { published: '2026-05-02', entities: [person('Ryosei Akazawa', 'Akazawa')] }));
    search.put(article('old.md', { published: '2025-05-02', entities: [person('Ryosei Akazawa')] }));
    const hits = search.find('akazawa', 10, taxonomy);
    assert.deepEqual(hits, [
      {
        kind: 'entity',
        label: 'Ryosei Akazawa',
        description: 'person · Japan · 2 documents',
        file: 'new.md',
        span: { start: 10, end: 24 },
      },
    ]);
  });

  it('finds a topic that commitments are about, by its label or another word for it', () => {
    const entries = [entry({ topic: 'tariffs', file: 'a.md' })];
    const topics = (query: string, document: SearchedDocument): string[] => {
      const search = dossierSearch();
      search.put(document);
      return search.find(query, 10, taxonomy).flatMap((hit) => (hit.kind === 'topic' ? [hit.description] : []));
    };
    assert.deepEqual(topics('tarif', article('a.md', { entries })), ['1 commitment']);
    assert.deepEqual(topics('tarif', article('a.md')), []);
  });

  it('puts the name itself before what was said, and the more frequent of equals first', () => {
    const entries = [entry({ id: 'p', parties: ['Ana Ruiz'], text: 'Ana Ruiz will come' })];
    const found = labels(
      'ruiz',
      article('a.md', { entities: [person('Eva Ruiz'), person('Ana Ruiz')], entries }),
      article('b.md', { entities: [person('Ana Ruiz')] }),
    );
    assert.deepEqual(found, ['Ana Ruiz', 'Eva Ruiz', 'Ana Ruiz · pledge']);
  });

  it('forgets what a document no longer says', () => {
    const search = dossierSearch();
    for (let i = 0; i < 20; i++) search.put(article('a.md', { entities: [person(`Name${i}`)], entries: [entry()] }));
    const found = (query: string): number => search.find(query, 10, taxonomy).length;
    assert.deepEqual([found('name18'), found('name19'), found('brazil')], [0, 1, 1]);
    search.drop('a.md');
    assert.deepEqual([found('name19'), found('brazil')], [0, 0]);
  });

  it('finds nothing for nothing', () => {
    assert.deepEqual(labels('  ', article('a.md', { entities: [person('Ana Ruiz')] })), []);
  });
});

describe('slipsIn', () => {
  it('counts letters that are missing, too many, wrong or swapped, at the beginning of a word', () => {
    assert.equal(slipsIn('akazwa', 'akazawa', 2), 1);
    assert.equal(slipsIn('akkazawa', 'akazawa', 2), 1);
    assert.equal(slipsIn('akasawa', 'akazawa', 2), 1);
    assert.equal(slipsIn('akzaawa', 'akazawa', 2), 1);
    assert.equal(slipsIn('akasa', 'akazawa', 2), 1);
    assert.equal(slipsIn('banana', 'akazawa', 2), undefined);
  });

  it('finds none in any beginning of a word', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (word, length) => {
        assert.equal(slipsIn(word.slice(0, length), word, 2), 0);
      }),
    );
  });
});
