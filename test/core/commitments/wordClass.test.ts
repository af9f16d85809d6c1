import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { extractFeatures, FEATURES, tagWords, WORD_CLASSES, wordKeys } from '../../../src/core/commitments/wordClass';

describe('the classes of words', () => {
  it('are guessed from the features that the weights which ship were trained with', () => {
    const words = 'The EU’s co-op paid $1,000.50 in No. 4 – Ärger, ÅSE and “a” U.S. 3-day non-EU X - won’t'.split(' ');
    const keys = words.map(wordKeys);
    const features = words.map((_, i) => {
      const out = new Int32Array(FEATURES);
      extractFeatures(keys, i, i % WORD_CLASSES.length, (i + 3) % WORD_CLASSES.length, out);
      return out.join(' ');
    });
    // Where this changes, the weights have to be trained anew: npm run train.
    assert.equal(createHash('sha256').update(features.join('\n')).digest('hex').slice(0, 16), 'c0939d7f88cd297b');
  });

  it('tell shapes apart: case, digits, hyphens, dots, marks', () => {
    const alike = (a: string, b: string): boolean => wordKeys(a).shape === wordKeys(b).shape;
    const SHAPES = ['the', 'co-op', 'The', 'Co-op', 'Dr.', 'EU', 'X', '2026', '3-day', '–'];
    for (const [i, a] of SHAPES.entries()) for (const b of SHAPES.slice(i + 1)) assert.ok(!alike(a, b), `${a} ${b}`);
    for (const [a, b] of [
      ['the', 'ärger'],
      ['The', 'Ärger'],
      ['EU', 'ÅÄ'],
      ['X', 'Ä'],
      ['2026', '1,5'],
      ['–', '"'],
    ]) {
      assert.ok(alike(a!, b!), `${a} ${b}`);
    }
  });

  it('count every number as the same word, capitals and typographic apostrophes as plain ones', () => {
    assert.equal(wordKeys('7').word, wordKeys('2026').word);
    assert.equal(wordKeys('The').word, wordKeys('the').word);
    assert.equal(wordKeys('ÄRGER').word, wordKeys('ärger').word);
    assert.equal(wordKeys('won’t').word, wordKeys("won't").word);
    assert.notEqual(wordKeys('bloc').word, wordKeys('blot').word);
    assert.equal(wordKeys('adopted').suffix3, wordKeys('voted').suffix3);
    assert.equal(wordKeys('adopted').suffix2, wordKeys('asked').suffix2);
    assert.notEqual(wordKeys('adopted').suffix3, wordKeys('asked').suffix3);
    assert.equal(wordKeys('adopted').prefix, wordKeys('adopts').prefix);
  });

  it('are the first in the list where nothing speaks for another', () => {
    const classOf = (...spokenFor: number[]): string[] => {
      const weights = Int8Array.from(WORD_CLASSES, (_, c) => (spokenFor.includes(c) ? 1 : 0));
      return tagWords([{ keys: wordKeys('the') }], { weights, buckets: 1 });
    };
    assert.deepEqual(classOf(), ['NOUN']);
    assert.deepEqual(classOf(2), ['VERB']);
    assert.deepEqual(classOf(2, 4), ['VERB']);
  });
});
