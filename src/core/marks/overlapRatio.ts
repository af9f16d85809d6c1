import type { Span } from '../text/span';

/** Intersection over union of two spans: 1 for equal ones, 0 for those that share nothing. */
export function overlapRatio(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (shared <= 0) return 0;
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
