import type { Mark } from '../../core/marks/mark';
import { markWord } from '../../core/marks/marksOf';
import { labelName } from '../../vscode/names';

/** What is told of a mark when the pointer rests on it: "Pledge: Brazil". Names speak for themselves. */
export function titleOf(mark: Mark): string {
  if (mark.kind === 'mention') return '';
  const { commitment } = mark;
  return [labelName(markWord(mark)), commitment?.parties.join(', ') ?? ''].filter(Boolean).join(': ');
}
