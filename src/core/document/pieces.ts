import type { Chunk, ChunkContent, Definition } from './chunk';
import { chunkEnd } from './chunkEnd';
import { borrowedDefinitions } from './definitions';
import { parseChunk } from './parseChunk';

/** A piece of the document that can be parsed on its own, with what it says once that is known. */
export interface UnreadPiece {
  readonly start: number;
  readonly end: number;
  readonly content?: ChunkContent;
}

export type Piece = Required<UnreadPiece> | Chunk;

/** Cuts the text from `start` on into pieces without gaps. */
export function splitPieces(text: string, start: number): UnreadPiece[] {
  const pieces: UnreadPiece[] = [];
  for (let at = start; at < text.length; at = pieces[pieces.length - 1]!.end) {
    pieces.push({ start: at, end: chunkEnd(text, at) });
  }
  return pieces;
}

/**
 * Parses the pieces that are unread, and those whose references come to mean something else by what other pieces define.
 * The rest are given back as they are.
 */
export function readPieces(text: string, pieces: readonly UnreadPiece[]): readonly Piece[] {
  const sourceOf = ({ start, end }: UnreadPiece) => text.slice(start, end);
  const defining = pieces.map((piece) => {
    const source = piece.content ? '' : sourceOf(piece);
    return source.includes(']:') ? { ...piece, content: parseChunk(source) } : piece;
  });
  const all = definitionsOf(defining);
  return defining.map((piece) => {
    const borrowed = all.size === 0 ? '' : borrowedDefinitions(sourceOf(piece), piece.content?.definitions ?? [], all);
    if (isRead(piece) && piece.content.borrowed === borrowed) return piece;
    return { start: piece.start, end: piece.end, content: parseChunk(sourceOf(piece), borrowed) };
  });
}

const isRead = (piece: UnreadPiece): piece is Piece => piece.content !== undefined;

/** By label; the first definition of a label counts. */
function definitionsOf(pieces: readonly UnreadPiece[]): ReadonlyMap<string, Definition> {
  const all = new Map<string, Definition>();
  for (const { content } of pieces) {
    for (const definition of content?.definitions ?? []) {
      if (!all.has(definition.label)) all.set(definition.label, definition);
    }
  }
  return all;
}
