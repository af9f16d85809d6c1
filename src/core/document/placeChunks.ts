import { span } from '../text/span';
import type { Chunk, ChunkContent, RelativeBlock } from './chunk';
import type { Piece } from './pieces';
import type { Block, Container } from './policyDocument';

/**
 * Puts pieces in their places: offsets and container ids become the document's, and a list that goes on from one piece to
 * the next has one id. A piece that is a chunk already and comes to stand where it stood is kept.
 */
export function placeChunks(pieces: readonly Piece[]): readonly Chunk[] {
  let firstId = 0;
  let running: ChunkContent['lastList'];
  return pieces.map((piece) => {
    const { firstList, lastList, containers } = piece.content;
    const openList = running?.marker === firstList ? running?.id : undefined;
    const chunk = placeChunk(piece, firstId, openList);
    running = lastList && { marker: lastList.marker, id: documentId(lastList.id, firstId, openList) };
    firstId += containers - (openList === undefined ? 0 : 1);
    return chunk;
  });
}

function placeChunk(piece: Piece, firstId: number, openList: number | undefined): Chunk {
  const { start, end, content } = piece;
  if ('blocks' in piece && piece.firstId === firstId && piece.openList === openList) return piece;
  const place = (block: RelativeBlock) => placeBlock(block, start, (id) => documentId(id, firstId, openList));
  return { start, end, content, blocks: content.blocks.map(place), firstId, openList };
}

/** A chunk's first container is the list that runs on into it, if one does. */
function documentId(id: number, firstId: number, openList: number | undefined): number {
  if (openList === undefined) return firstId + id;
  return id === 0 ? openList : firstId + id - 1;
}

function placeBlock(block: RelativeBlock, origin: number, idOf: (id: number) => number): Block {
  const { kind, start, end, text, segments, level } = block;
  const containers = block.containers.map((c): Container => ({ kind: c.kind, id: idOf(c.id) }));
  return { kind, span: span(origin + start, origin + end), prose: { text, segments, origin }, level, containers };
}
