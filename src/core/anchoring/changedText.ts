import type { Changed } from './anchoring';
import { factsChangedText } from './factChanges';

/** What changed in one line: the facts where there are any, else the words. */
export function changedText({ facts, words }: Changed): string {
  if (facts.length > 0) return factsChangedText(facts);
  return `words changed: ${words.map(({ before, after }) => `${before || '(none)'} → ${after || '(none)'}`).join('; ')}`;
}
