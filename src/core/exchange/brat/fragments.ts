import type { Span } from '../../text/span';

/** All that brat, a program in Python, ends a line at. */
export const LINE_ENDS = '\n\v\f\u001c-\u001e\u0085\u2028\u2029';

const PIECE = new RegExp(`[^${LINE_ENDS}]+`, 'g');
const GAP = new RegExp(`^[${LINE_ENDS}]*$`);

/** The spans in pieces that hold no line end. */
export function fragmentsOf(spans: readonly Span[], text: string): readonly Span[] {
  return spans.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(PIECE)].map(({ index, 0: piece }) => ({
      start: start + index,
      end: start + index + piece.length,
    })),
  );
}

/** Pieces with nothing but line ends between them are one again. */
export function joinFragments(fragments: readonly Span[], text: string): readonly Span[] {
  const joined: Span[] = [];
  for (const fragment of fragments) {
    const before = joined.at(-1);
    if (before && fragment.start > before.end && GAP.test(text.slice(before.end, fragment.start))) {
      joined[joined.length - 1] = { start: before.start, end: fragment.end };
    } else joined.push(fragment);
  }
  return joined;
}
