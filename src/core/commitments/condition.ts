import { textBetween } from './wording';
import type { Sentence } from './sentence';

/** The condition inside or right before a promise, as written: "if talks fail", "unless the tariffs are lifted". */
export function findCondition(sentence: Sentence, from: number, to: number): string | undefined {
  for (let i = from; i < to; i++) {
    if (!opensCondition(sentence, i)) continue;
    let end = i + 1;
    while (end < to && sentence.words[end]!.text !== ',') end++;
    // "unless, as it said, …": what is set apart by commas leaves the condition itself untold.
    return end === i + 1 ? undefined : textBetween(sentence, i, end);
  }
  return undefined;
}

function opensCondition(sentence: Sentence, i: number): boolean {
  const { lower } = sentence.words[i]!;
  if (lower === 'if' || lower === 'unless') return true;
  if (lower === 'provided' || lower === 'providing') return sentence.words[i + 1]?.lower === 'that';
  return lower === 'on' && sentence.words[i + 1]?.lower === 'condition';
}
