import { compareSpans, type Span } from '../text/span';
import type { Mark } from './mark';

/** The first mark after a selection, or at or after a mere cursor; undefined after the last. `marks` in text order. */
export const nextMark = (marks: readonly Mark[], selected: Span): Mark | undefined =>
  marks.find(({ span }) => (isCursor(selected) ? span.start >= selected.start : compareSpans(span, selected) > 0));

/** The last mark before a selection or cursor, a mark around the cursor included; undefined before the first. */
export const previousMark = (marks: readonly Mark[], selected: Span): Mark | undefined =>
  marks.findLast(({ span }) => (isCursor(selected) ? span.start < selected.start : compareSpans(span, selected) < 0));

const isCursor = ({ start, end }: Span): boolean => start === end;
