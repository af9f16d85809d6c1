import type { Span } from '../text/span';
import type { Chunk } from './chunk';
import { chunkEnd } from './chunkEnd';
import { documentOf } from './documentOf';
import { readHead } from './frontMatter';
import type { ParseOptions } from './parseDocument';
import { readPieces, type UnreadPiece } from './pieces';
import type { Head, PolicyDocument } from './policyDocument';

/**
 * The document after an edit, equal to `parseDocument(text)`, for the price of the chunks that the edit touched: all others
 * keep their content, and those before the edit are the same objects. `edits` are the replaced spans of the previous text;
 * outside of them the two texts must be equal.
 */
export function updateDocument(
  previous: PolicyDocument,
  edits: readonly Span[],
  text: string,
  { path }: ParseOptions = {},
): PolicyDocument {
  if (edits.length === 0) return previous;
  const edited = {
    start: Math.min(...edits.map(({ start }) => start)),
    end: Math.max(...edits.map(({ end }) => end)),
  };
  const head = headAfter(previous, edited, text);
  const keep = head === previous.head ? chunksBefore(previous.chunks, edited.start) : [];
  const at = keep.length > 0 ? keep[keep.length - 1]!.end : head.end;
  const pieces = [...keep, ...piecesAfter(previous, edited, text, at)];
  return documentOf(text, head, readPieces(text, pieces), path);
}

/** Front matter that is closed before the edit stays; a first fence that nothing closes may be closed by the edit. */
function headAfter({ head, text: before }: PolicyDocument, edited: Span, text: string): Head {
  const mayOpen = /^\uFEFF?---/.test(before) && head.end <= 1;
  return edited.start > Math.max(head.end, openingLength) && !mayOpen ? head : readHead(text);
}

/** A byte order mark and three dashes: an edit this near to the start may make front matter. */
const openingLength = 4;

/**
 * The chunks whose ends cannot move: where one ends is settled by the first line of the next one, so that the chunk before
 * the one that holds the edit's start must be looked at again.
 */
const chunksBefore = (chunks: readonly Chunk[], offset: number): readonly Chunk[] =>
  chunks.slice(0, Math.max(0, lastStartingBy(chunks, offset) - 1));

/** The text from `at` on in pieces, until one starts where a chunk behind the edit started: that one and the rest stay. */
function piecesAfter({ chunks, text: before }: PolicyDocument, edited: Span, text: string, at: number): UnreadPiece[] {
  const shift = text.length - before.length;
  const pieces: UnreadPiece[] = [];
  for (let start = at; start < text.length; start = pieces[pieces.length - 1]!.end) {
    const old = lastStartingBy(chunks, start - shift);
    if (start - shift >= edited.end && chunks[old]?.start === start - shift) {
      return [...pieces, ...chunks.slice(old).map((chunk) => shifted(chunk, shift))];
    }
    pieces.push(pieceAt(chunks, edited, text, start));
  }
  return pieces;
}

/** A piece that ends before the edit and where it ended before is the chunk that it was. */
function pieceAt(chunks: readonly Chunk[], edited: Span, text: string, start: number): UnreadPiece {
  const end = chunkEnd(text, start);
  const old = chunks[lastStartingBy(chunks, start)];
  return old && old.start === start && old.end === end && end <= edited.start ? old : { start, end };
}

const shifted = (chunk: Chunk, by: number): UnreadPiece =>
  by === 0 ? chunk : { start: chunk.start + by, end: chunk.end + by, content: chunk.content };

/** The index of the last chunk that starts at or before an offset, by binary search; -1 if none does. */
function lastStartingBy(chunks: readonly Chunk[], offset: number): number {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chunks[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
