import { compareSpans } from '../text/span';
import type { LabeledSpan } from './coding';

/** One text of some length, and what each annotator marked in it. */
export interface Continuum {
  /** In the same units as the spans. */
  readonly length: number;
  readonly codings: readonly (readonly LabeledSpan[])[];
}

/**
 * Krippendorff's alpha for unitizing, of the nominal kind: 1 where all annotators marked the same stretches with the same
 * labels, 0 where they agree as chance would have it, below where they agree less. It counts how long the stretches are
 * that two annotators' segments share, gaps among them; by chance a segment never meets itself. From Krippendorff,
 * Mathet, Bouvry and Widlöcher, "On the reliability of unitizing textual continua: Further developments", Quality &
 * Quantity 50 (2016), and Krippendorff, "Content Analysis" (4th ed., 2019), section 12.6, equations 32 to 34. For any
 * number of annotators; undefined with fewer than two, or where nobody marked anything.
 */
export function unitizingAlpha(continuum: Continuum): number | undefined {
  return alphaOf(continuum, (label) => label);
}

/** The same for the borders alone, whatever the labels (there equation 35). */
export function boundaryAlpha(continuum: Continuum): number | undefined {
  return alphaOf(continuum, (label) => (label === GAP ? GAP : 'marked'));
}

/** The label of what nobody marked; no label of a person's is empty. */
const GAP = '';

/** `valueOf` tells which labels count as one when agreement is judged; segments stay as they were made. */
function alphaOf({ length, codings }: Continuum, valueOf: (label: string) => string): number | undefined {
  const annotators = codings.length;
  if (annotators < 2 || length === 0 || codings.every((spans) => spans.length === 0)) return undefined;
  const rows = codings.map((spans) => segmentsOf(spans, length));
  const observed = observedDisagreement(rows, valueOf);
  const expected = expectedDisagreement(rows, length * annotators, valueOf);
  return expected === 0 ? 1 : 1 - observed / expected;
}

/** The length on which pairs of annotators differ, each annotator's text counted once. */
function observedDisagreement(rows: readonly (readonly LabeledSpan[])[], valueOf: (label: string) => string): number {
  let sum = 0;
  rows.forEach((row, at) => rows.slice(at + 1).forEach((other) => (sum += 2 * differingLength(row, other, valueOf))));
  return sum / (rows.length - 1);
}

function expectedDisagreement(
  rows: readonly (readonly LabeledSpan[])[],
  total: number,
  valueOf: (label: string) => string,
): number {
  const lengths = new Map<string, number>();
  let itself = 0;
  for (const { start, end, label } of rows.flat()) {
    const value = valueOf(label);
    lengths.set(value, (lengths.get(value) ?? 0) + end - start);
    // Nobody set a gap's borders: any of its parts may meet another part of it. What was marked never meets itself.
    itself += label === GAP ? end - start : (end - start) ** 2;
  }
  const same = [...lengths.values()].reduce((sum, each) => sum + each ** 2, 0);
  return (total ** 2 - same) / (total - itself / total);
}

/** The length of all stretches on which two rows of segments have different values; both cover the whole text. */
function differingLength(
  a: readonly LabeledSpan[],
  b: readonly LabeledSpan[],
  valueOf: (label: string) => string,
): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i]!, b[j]!];
    const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
    if (valueOf(one.label) !== valueOf(other.label)) sum += shared;
    if (one.end <= other.end) i++;
    if (other.end <= one.end) j++;
  }
  return sum;
}

/**
 * A row of segments, gaps between them, that covers the text. The measure wants each annotator's units side by side: of
 * two that overlap, the one that begins later keeps what the earlier one leaves.
 */
function segmentsOf(spans: readonly LabeledSpan[], length: number): readonly LabeledSpan[] {
  const row: LabeledSpan[] = [];
  let at = 0;
  for (const span of spans.toSorted(compareSpans)) {
    const start = Math.max(at, span.start);
    const end = Math.min(span.end, length);
    if (end <= start) continue;
    if (start > at) row.push({ start: at, end: start, label: GAP });
    row.push({ start, end, label: span.label });
    at = end;
  }
  return at < length ? [...row, { start: at, end: length, label: GAP }] : row;
}
