import { overlaps, type Span } from '../text/span';
import { drawnMarks } from './drawnMarks';
import type { Mark } from './mark';
import { stylesOf, type Style } from './styleOf';

/**
 * What is to be painted in each style. Mentions are many and painted only inside the `windows` a reader sees; all other
 * marks are painted everywhere, since the overview ruler shows them for the whole text.
 */
export function spansByStyle(marks: readonly Mark[], windows: readonly Span[]): ReadonlyMap<Style, readonly Span[]> {
  const spans = new Map<Style, Span[]>();
  for (const mark of drawnMarks(marks)) {
    if (mark.kind === 'mention' && !windows.some((window) => overlaps(window, mark.span))) continue;
    for (const style of stylesOf(mark)) {
      const same = spans.get(style);
      if (same) same.push(mark.span);
      else spans.set(style, [mark.span]);
    }
  }
  return spans;
}
