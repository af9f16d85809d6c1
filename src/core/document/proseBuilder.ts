import type { Segment } from './prose';

/** Collects the pieces of a block's inline content in source order. Offsets count in `source`, from `origin` on. */
export interface ProseBuilder {
  /** Source that reads as it stands. */
  verbatim(start: number, end: number): void;
  /** Source that reads as something else. */
  replace(text: string, start: number, end: number): void;
  /** A line end, from the blanks before it on: one blank if prose stands on both sides. */
  lineEnd(start: number, end: number): void;
  build(): { readonly text: string; readonly segments: readonly Segment[] };
}

export function proseBuilder(source: string): ProseBuilder {
  const segments: Segment[] = [];
  let text = '';
  let wrap: { start: number; end: number } | undefined;

  const add = (piece: string, start: number, end: number) => {
    if (wrap && text) {
      const { start: from, end: to } = wrap;
      wrap = undefined;
      push(' ', from, skipPrefix(source, to, start));
    }
    wrap = undefined;
    push(piece, start, end);
  };
  const push = (piece: string, start: number, end: number) => {
    const last = segments[segments.length - 1];
    if (last && continues(last, start, piece.length === end - start)) {
      const length = last.proseLength + piece.length;
      segments[segments.length - 1] = { ...last, proseLength: length, sourceLength: length };
    } else {
      segments.push({ prose: text.length, source: start, proseLength: piece.length, sourceLength: end - start });
    }
    text += piece;
  };
  return {
    verbatim: (start, end) => (end > start ? add(source.slice(start, end), start, end) : undefined),
    replace: (piece, start, end) => (piece ? add(piece, start, end) : undefined),
    lineEnd: (start, end) => void (wrap ??= { start, end }),
    build: () => ({ text, segments }),
  };
}

/** True if a verbatim run goes on where the last one ended. */
function continues(last: Segment, start: number, verbatim: boolean): boolean {
  return verbatim && last.proseLength === last.sourceLength && last.source + last.sourceLength === start;
}

/** The end of the indentation and quote marks that a container puts before the next line. */
function skipPrefix(source: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && (source[at] === ' ' || source[at] === '\t' || source[at] === '>')) at++;
  return at;
}
