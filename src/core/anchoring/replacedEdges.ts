import { NONE } from './alignWords';
import { INSERTION_REACH, type Chain, type Passage, type WordRange } from './passage';
import type { TextMap } from './textMap';

/** The edge of a passage may have been replaced: the new words between it and what stands beside belong to it. */
export function withReplacedEdges(map: TextMap, passage: Passage, chain: Chain): WordRange {
  const first = map.to[chain.first]! - replacedBefore(map, passage, chain.first);
  const last = map.to[chain.last]! + 1 + replacedAfter(map, passage, chain.last);
  return { first, last };
}

function replacedBefore({ to, from }: TextMap, passage: Passage, edge: number): number {
  const inside = edge - passage.first;
  if (inside === 0) return 0;
  let outside = 0;
  while (passage.first - outside > 0 && to[passage.first - outside - 1] === NONE) outside++;
  let room = 0;
  while (to[edge]! - room > 0 && from[to[edge]! - room - 1] === NONE) room++;
  return share(room, inside, outside);
}

function replacedAfter({ to, from }: TextMap, passage: Passage, edge: number): number {
  const inside = passage.last - 1 - edge;
  if (inside === 0) return 0;
  let outside = 0;
  while (passage.last + outside < to.length && to[passage.last + outside] === NONE) outside++;
  let room = 0;
  while (to[edge]! + room + 1 < from.length && from[to[edge]! + room + 1] === NONE) room++;
  return share(room, inside, outside);
}

/** Of the new words in a gap, those that replace its part inside the passage: none if there is much more of them. */
function share(room: number, inside: number, outside: number): number {
  if (room > 3 * (inside + outside) + INSERTION_REACH) return 0;
  return outside === 0 ? room : Math.min(room, Math.round((room * inside) / (inside + outside)));
}
