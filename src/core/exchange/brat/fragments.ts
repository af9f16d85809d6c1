import type { Span } from '../../text/span';

/** The spans in pieces that hold no line end. */
export function fragmentsOf(spans: readonly Span[], text: string): readonly Span[] {
  return spans.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/[^\n]+/g)].map(({ index, 0: piece }) => ({
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
    if (before && fragment.start > before.end && isLineEnds(text, before.end, fragment.start)) {
      joined[joined.length - 1] = { start: before.start, end: fragment.end };
    } else joined.push(fragment);
  }
  return joined;
}

function isLineEnds(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text[at] !== '\n') return false;
  return true;
}
