import assert from 'node:assert/strict';
import { emptySet } from '../../../src/core/annotation/annotationSet';
import { newestFirst } from '../../../src/core/indexing/newestFirst';
import { recordKey, type RecordSource } from '../../../src/core/indexing/recordKey';

const source: RecordSource = {
  path: 'news/a.md',
  annotations: undefined,
  bytes: new TextEncoder().encode('Norway will sign.'),
  knowledge: { taxonomy: { topics: [] }, suppressed: { phrases: new Set(['will sign']) } },
};

describe('recordKey', () => {
  it('is the same for the same source, whoever holds it', () => {
    assert.equal(recordKey(structuredClone(source)), recordKey(source));
  });

  it('is another as soon as text, path, annotations or knowledge differ', () => {
    const others: readonly RecordSource[] = [
      { ...source, bytes: new TextEncoder().encode('Norway will sing.') },
      { ...source, path: 'news/2026-01-01.md' },
      { ...source, annotations: { set: emptySet, oldTexts: new Map() } },
      { ...source, annotations: { set: emptySet, oldTexts: new Map([['git-sha1:0', '']]) } },
      { ...source, knowledge: { ...source.knowledge, suppressed: { phrases: new Set() } } },
      { ...source, knowledge: { ...source.knowledge, glossary: { entities: [], not: [] } } },
    ];
    assert.equal(new Set([source, ...others].map(recordKey)).size, 1 + others.length);
  });
});

describe('newestFirst', () => {
  it('goes by the day in the path, and puts what has none last', () => {
    const sorted = ['2025-05-01-b.md', 'archive/notes.md', '2025/12/30/c.md', '2025-05-01-a.md', '20260102.md'];
    assert.deepEqual(newestFirst(sorted), [
      '20260102.md',
      '2025/12/30/c.md',
      '2025-05-01-a.md',
      '2025-05-01-b.md',
      'archive/notes.md',
    ]);
  });
});
