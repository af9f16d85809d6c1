import { compareSpans, contains, spanLength, type Span } from '../text/span';
import type { Answer, ReviewItem } from './reviewItem';

/** How far a review has come. */
export interface Progress {
  /** Items with an answer, the skipped ones among them. */
  readonly answered: number;
  readonly total: number;
  readonly by: Readonly<Record<Answer, number>>;
}

export function progressOf(items: readonly ReviewItem[]): Progress {
  const count = (answer: Answer): number => items.filter((item) => item.answer === answer).length;
  const by: Progress['by'] = {
    open: count('open'),
    accepted: count('accepted'),
    rejected: count('rejected'),
    disputed: count('disputed'),
    skipped: count('skipped'),
  };
  return { answered: items.length - by.open, total: items.length, by };
}

/** The first open item after a place; undefined at the end, whatever may be open before. */
export const nextOpen = (items: readonly ReviewItem[], after: Span): ReviewItem | undefined =>
  items.find((item) => item.answer === 'open' && compareSpans(item.span, after) > 0);

/** The open item a review begins with: the first one at or after the cursor, else the first of the text. */
export const firstOpen = (items: readonly ReviewItem[], cursor: Span): ReviewItem | undefined =>
  items.find((item) => item.answer === 'open' && item.span.end > cursor.start) ??
  items.find((item) => item.answer === 'open');

/** The neighboring item that is still marked in the text, decided or not; undefined at either end. */
export function neighbor(items: readonly ReviewItem[], at: Span, direction: 1 | -1): ReviewItem | undefined {
  const isBeyond = (item: ReviewItem): boolean =>
    item.mark !== undefined && Math.sign(compareSpans(item.span, at)) === direction;
  return direction > 0 ? items.find(isBeyond) : items.findLast(isBeyond);
}

/** The item that a selection or cursor means: the one just there, else the shortest around it. */
export function itemAt(items: readonly ReviewItem[], selected: Span): ReviewItem | undefined {
  const around = items.filter((item) => item.mark !== undefined && contains(item.span, selected));
  return around.toSorted((a, b) => spanLength(a.span) - spanLength(b.span) || openFirst(a, b))[0];
}

const openFirst = (a: ReviewItem, b: ReviewItem): number => Number(b.answer === 'open') - Number(a.answer === 'open');
