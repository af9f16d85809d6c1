import assert from 'node:assert/strict';
import { findOccurrences } from '../../../src/core/navigation/findOccurrences';

const found = (text: string, words: string): string[] =>
  findOccurrences(text, words).map(({ start, end }) => text.slice(start, end));

describe('findOccurrences', () => {
  it('finds whole words only, over line ends, in the case given', () => {
    assert.deepEqual(found('the beef quota, the beef\nquota; beef quotas, Beef quota', 'beef quota'), [
      'beef quota',
      'beef\nquota',
    ]);
  });

  it('takes marks in the words as they are', () => {
    assert.deepEqual(found('a 20% (net) duty and 20x (net)', '20% (net)'), ['20% (net)']);
    assert.deepEqual(found('U.S. and UxS.', 'U.S.'), ['U.S.']);
  });

  it('looks in prose only', () => {
    const text = '---\ntitle: beef\n---\n\n# beef\n\n```\nbeef\n```\n\n- beef\n';
    assert.deepEqual(
      findOccurrences(text, 'beef').map(({ start }) => start),
      [text.indexOf('# beef') + 2, text.indexOf('- beef') + 2],
    );
  });

  it('finds nothing for blanks', () => assert.deepEqual(found('a b', '  '), []));
});
