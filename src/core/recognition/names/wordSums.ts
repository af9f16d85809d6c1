import { builtOnce } from '../../builtOnce';
import { emptyEncoding, type EncodedText } from './encodedText';
import { FeatureWriter, type Distance } from './featureWriter';
import { writeFeatures } from './features';
import { addWeights, SUMS, type NameWeights } from './nameWeights';
import { writeForm, type WordForm } from './wordForm';

/** For each distance from -2 to 2, one after the other: the weights of the features that hang on the word alone, added up. */
type WordSums = Int32Array;

const FARTHEST = 2;
const DISTANCES = [-2, -1, 0, 1, 2] as const;
const writer = new FeatureWriter();

/**
 * Adds to `sums` all that the words at and around a token weigh by themselves. A third of all features hangs on one word, and
 * a text uses few words again and again, so those are added up once for each.
 */
export function addWordSums(encoded: EncodedText, i: number, weights: NameWeights, sums: Int32Array): void {
  const { forms } = encoded;
  for (const distance of DISTANCES) {
    const at = i + distance;
    const ofWord = at < 0 || at >= forms.length ? sumsOutside(weights) : sumsOf(encoded, at, weights);
    const row = (distance + FARTHEST) * SUMS;
    for (let n = 0; n < SUMS; n++) sums[n] = (sums[n]! + ofWord[row + n]!) | 0;
  }
}

function sumsOf({ forms, tokens }: EncodedText, i: number, weights: NameWeights): WordSums {
  const form = forms[i]!;
  if (form.weighed?.by !== weights) {
    const word = tokens.text.slice(tokens.starts[i], tokens.ends[i]);
    form.weighed = { by: weights, sums: weigh(middleOf(word, form), FARTHEST, weights) };
  }
  return form.weighed.sums;
}

/** What the ends of a text weigh where a word would stand; at no distance that is nothing. */
const sumsOutside = builtOnce((weights: NameWeights): WordSums => {
  const alone = emptyEncoding({ text: '.', count: 1, starts: Int32Array.of(0), ends: Int32Array.of(1) });
  return weigh(alone, undefined, weights);
});

/** The sums of the word at `place`; without one, of what stands around a text of one token. */
function weigh(encoded: EncodedText, place: number | undefined, weights: NameWeights): WordSums {
  const all = new Int32Array(DISTANCES.length * SUMS);
  for (const distance of DISTANCES) {
    if (place === undefined && distance === 0) continue;
    writeFeaturesOf(encoded, place === undefined ? 0 : place - distance, distance);
    const row = (distance + FARTHEST) * SUMS;
    addWeights(weights, writer.hashes, writer.count, all.subarray(row, row + SUMS));
  }
  return all;
}

function writeFeaturesOf(encoded: EncodedText, i: number, distance: Distance): void {
  writer.wanted = distance;
  writeFeatures(encoded, i, writer);
}

/** A text in which the word stands between two others on either side, of which nothing is asked. */
function middleOf(word: string, form: WordForm): EncodedText {
  const { length } = word;
  const encoded = emptyEncoding({
    text: `..${word}..`,
    count: 5,
    starts: Int32Array.of(0, 1, 2, length + 2, length + 3),
    ends: Int32Array.of(1, 2, length + 2, length + 3, length + 4),
  });
  writeForm(encoded, FARTHEST, form);
  return encoded;
}
