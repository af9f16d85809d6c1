import { span } from '../text/span';
import type { ChunkContent, Chunks, RelativeBlock } from './chunks';
import type { Block, Container } from './policyDocument';

/**
 * The blocks of the first `count` chunks in their places: offsets and container ids become the document's, and a list that
 * goes on from one chunk to the next has one id.
 */
export function placeBlocks({ starts, contents }: Chunks, count = contents.length): readonly Block[] {
  const blocks: Block[] = [];
  let firstId = 0;
  let running: ChunkContent['lastList'];
  for (let i = 0; i < count; i++) {
    const { firstList, lastList, containers, blocks: relative } = contents[i]!;
    const openList = running && running.marker === firstList ? running.id : undefined;
    for (const block of relative) blocks.push(placeBlock(block, starts[i]!, firstId, openList));
    running = lastList && { marker: lastList.marker, id: documentId(lastList.id, firstId, openList) };
    firstId += containers - (openList === undefined ? 0 : 1);
  }
  return blocks;
}

function placeBlock(block: RelativeBlock, origin: number, firstId: number, openList: number | undefined): Block {
  const { kind, start, end, text, segments, level, containers } = block;
  return {
    kind,
    span: span(origin + start, origin + end),
    prose: { text, segments, origin },
    level,
    containers: containers.length === 0 ? containers : containers.map((c) => placeContainer(c, firstId, openList)),
  };
}

const placeContainer = ({ kind, id }: Container, firstId: number, openList: number | undefined): Container => ({
  kind,
  id: documentId(id, firstId, openList),
});

/** A chunk's first container is the list that runs on into it, if one does. */
function documentId(id: number, firstId: number, openList: number | undefined): number {
  if (openList === undefined) return firstId + id;
  return id === 0 ? openList : firstId + id - 1;
}
