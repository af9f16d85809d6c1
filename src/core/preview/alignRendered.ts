import { alignWords, NONE } from '../anchoring/alignWords';
import { firstWordAfter, wordsOf, type Vocabulary, type Words } from '../anchoring/words';
import type { Span } from '../text/span';

/**
 * From spans of a block's prose to the same words in its rendered text; undefined for what is not there. The two differ
 * where the preview sets quotation marks and dashes for type, or knows markup that we do not.
 */
export function alignRendered(prose: string, rendered: string): (span: Span) => Span | undefined {
  if (prose === rendered) return (span) => span;
  const vocabulary: Vocabulary = new Map();
  const [ours, theirs] = [wordsOf(prose, vocabulary, 'plain'), wordsOf(rendered, vocabulary, 'plain')];
  const alignment = alignWords(ours, theirs);
  return ({ start, end }) => {
    const first = edge(ours, alignment, firstWordAfter(ours, start), end, 1);
    const last = first === undefined ? undefined : edge(ours, alignment, lastWordBefore(ours, end), start, -1);
    if (first === undefined || last === undefined || last < first) return undefined;
    return { start: theirs.starts[alignment[first]!]!, end: theirs.ends[alignment[last]!]! };
  };
}

/**
 * The first word from here on that is in both texts; marks of punctuation that were set otherwise are passed over, a word
 * that is missing is not: what is then shown would be another statement.
 */
function edge(words: Words, alignment: Int32Array, from: number, limit: number, step: 1 | -1): number | undefined {
  for (let at = from; at >= 0 && at < words.count; at += step) {
    const isOutside = step === 1 ? words.starts[at]! >= limit : words.ends[at]! <= limit;
    if (isOutside) return undefined;
    if (alignment[at] !== NONE) return at;
    if (words.isWord[at] === 1) return undefined;
  }
  return undefined;
}

function lastWordBefore(words: Words, offset: number): number {
  const after = firstWordAfter(words, offset - 1);
  return after < words.count && words.starts[after]! < offset ? after : after - 1;
}
