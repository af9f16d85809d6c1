import type { ActLexicon } from '../actLexicon';
import { phraseEndingAt } from '../clause';
import type { Sentence } from '../sentence';
import type { Subject } from '../subject';
import type { VerbGroup } from '../verbGroup';

/** True if the verb of a subject stands in a clause that only supposes: "if Canada proposes", "whether it will". */
export function isHypothetical(sentence: Sentence, group: VerbGroup, subject: Subject | undefined): boolean {
  const start = subject?.start ?? group.start;
  for (let i = Math.min(start, group.start) - 1; i >= 0 && i >= start - 3; i--) {
    const { lower, text } = sentence.words[i]!;
    if (['if', 'whether', 'unless', 'when', 'once', 'until', 'before', 'how', 'why', 'what'].includes(lower))
      return true;
    if (text === ',' || phraseEndingAt(sentence, i + 1)) return false;
  }
  return false;
}

/** True of "fears that Canada will" and "unlikely that it would": said by others, who foretell it or would not rely on it. */
export function isDoubted(
  { words }: Sentence,
  group: VerbGroup,
  subject: Subject | undefined,
  { lists }: ActLexicon,
): boolean {
  const start = Math.min(subject?.start ?? group.start, group.start);
  const that = words[start - 1]?.lower === 'that' ? start - 1 : start;
  const before = words[that - 1];
  return before !== undefined && [...before.lemmas, before.lower].some((word) => lists.get('doubting')?.has(word));
}
