import { phraseEndingAt } from '../clause';
import type { Sentence } from '../sentence';
import { findSubject } from '../subject';
import type { VerbGroup } from '../verbGroup';

/** True if the verb stands in a clause that only supposes: "if Canada proposes", "whether it will". */
export function isHypothetical(sentence: Sentence, group: VerbGroup): boolean {
  const start = findSubject(sentence, group)?.start ?? group.start;
  for (let i = Math.min(start, group.start) - 1; i >= 0 && i >= start - 3; i--) {
    const { lower, text } = sentence.words[i]!;
    if (['if', 'whether', 'unless', 'when', 'once', 'until', 'before', 'how', 'why', 'what'].includes(lower))
      return true;
    if (text === ',' || phraseEndingAt(sentence, i + 1)) return false;
  }
  return false;
}
