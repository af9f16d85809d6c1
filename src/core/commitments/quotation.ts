/** What stands between quotation marks, the marks left out; offsets in the block's prose. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** True where the block before ended inside a quotation that this one goes on. */
  readonly continued: boolean;
}

/**
 * Finds the quotations of a block. A quotation that is not closed runs to the end of the block and, as newspapers do,
 * goes on in the next block if that opens with a mark again: `open` says so, `continuing` takes it from the block before.
 */
export function findQuotations(text: string, continuing: boolean): { quotations: readonly Quotation[]; open: boolean } {
  const quotations: Quotation[] = [];
  let start = -1;
  let continued = false;
  for (const { index: i, 0: mark } of text.matchAll(MARKS)) {
    if (start === -1 && opens(text, i)) {
      start = i + 1;
      continued = continuing && i < 2;
    } else if (start >= 0 && mark !== '“') {
      quotations.push({ start, end: i, continued });
      start = -1;
    }
  }
  const open = start >= 0 && text.length > start;
  if (open) quotations.push({ start, end: text.length, continued });
  return { quotations, open };
}

const MARKS = /["“”]/g;

/** Answers, for offsets that ascend, the number of the quotation that covers one, from 1; 0 outside. */
export function quotationFinder(quotations: readonly Quotation[]): (offset: number) => number {
  let next = 0;
  return (offset) => {
    while (next < quotations.length && quotations[next]!.end <= offset) next++;
    const quotation = quotations[next];
    return quotation && quotation.start <= offset ? next + 1 : 0;
  };
}

/** A straight mark opens where a blank, a dash or a bracket stands before it. */
const opens = (text: string, i: number): boolean =>
  text[i] === '“' || (text[i] === '"' && (i === 0 || /[\s(\[—–-]/.test(text[i - 1]!)));
