import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scoreTags } from '../../../../src/core/recognition/names/decode';
import { encodeText } from '../../../../src/core/recognition/names/encodeText';
import { FeatureWriter } from '../../../../src/core/recognition/names/featureWriter';
import { writeFeatures } from '../../../../src/core/recognition/names/features';
import { TAG_COUNT } from '../../../../src/core/recognition/names/nameTags';
import { addWeights, SUMS, writeScores, type NameWeights } from '../../../../src/core/recognition/names/nameWeights';
import type { EncodedText } from '../../../../src/core/recognition/names/encodedText';
import { READ } from '../../../../src/core/recognition/names/reading';
import { shippedLexicon } from './readNames';

/** Words of every shape, of several classes and gazetteers, with and without blanks between them. */
const piece = fc.constantFrom(
  'Japan', 'the', 'United', 'States', 'of', 'Ministry', 'Haruto', 'Sakamoto', 'WTO', 'al', '-', '-', ' - ', 'McCain', 'U.S.',
  'G20', '29th', '2004', 'e.g.', "'s", 'A', 'general', 'election', 'said', '“', '”', '.', ', ', '(', ')', '&', 'qxz', 'Qxz',
); // prettier-ignore
const text = fc.array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { maxLength: 25 }).map((p) => p.flat().join(''));

describe('the scores of tags', () => {
  it('are those of all features together, whatever was added up before', async function () {
    this.timeout(60_000);
    const { knowledge, weights } = (await shippedLexicon()).names;
    fc.assert(
      fc.property(text, (words) => {
        const encoded = encodeText(words, knowledge);
        const everyToken = new Int32Array(encoded.tokens.count).fill(READ);
        const expected = scoresOfAllFeatures(encoded, weights);
        assert.deepEqual(scoreTags(encoded, weights, everyToken), expected);
        assert.deepEqual(scoreTags(encoded, weights, everyToken), expected);
      }),
      { numRuns: 1000 },
    );
  });
});

function scoresOfAllFeatures(encoded: EncodedText, weights: NameWeights): Float32Array {
  const { count } = encoded.tokens;
  const scores = new Float32Array(count * TAG_COUNT);
  const writer = new FeatureWriter();
  for (let i = 0; i < count; i++) {
    const sums = new Int32Array(SUMS);
    writeFeatures(encoded, i, writer);
    addWeights(weights, writer.hashes, writer.count, sums);
    writeScores(weights, sums, scores, i * TAG_COUNT);
  }
  return scores;
}
