import { tokenize, tokenText } from '../../src/core/text/tokens';
import type { GoldText } from './readGold';

/** A word seen less often says nothing about how it is written. */
const LEAST_SEEN = 2;
/** From this share on, "mostly". */
const MOSTLY = 0.9;

/** How the texts write each word inside sentences: 0 unknown, 1 mostly in lower case, 2 both, 3 mostly capitalised. */
export function wordCasing(words: readonly string[], texts: readonly GoldText[]): Uint8Array {
  const seen = new Map<string, { lower: number; upper: number }>();
  for (const { text } of texts) countWords(text, seen);
  return Uint8Array.from(words, (word) => {
    const { lower, upper } = seen.get(word) ?? { lower: 0, upper: 0 };
    if (lower + upper < LEAST_SEEN) return 0;
    const share = lower / (lower + upper);
    return share >= MOSTLY ? 1 : share <= 1 - MOSTLY ? 3 : 2;
  });
}

/** Words after another word in lower case: their capital is not that of a sentence. */
function countWords(text: string, seen: Map<string, { lower: number; upper: number }>): void {
  const tokens = tokenize(text);
  for (let i = 1; i < tokens.count; i++) {
    if (!/\p{Ll}/u.test(tokenText(tokens, i - 1))) continue;
    const word = tokenText(tokens, i);
    const lower = word.toLowerCase();
    const counts = seen.get(lower) ?? { lower: 0, upper: 0 };
    if (word === lower) counts.lower++;
    else counts.upper++;
    seen.set(lower, counts);
  }
}
