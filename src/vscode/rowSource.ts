import type { MoreRow, RowTree, TreeRow } from '../core/rows/rowTree';
import type { RowNode, RowSource } from '../core/rows/shownRows';
import type { HasPlace, Place } from '../manifest';

/** Core's rows as the nodes of a view, which know where they lead in the workspace. */
export function rowSource<R, N extends RowNode>(
  tree: RowTree<R>,
  toNode: (row: TreeRow<R | MoreRow>) => N,
): RowSource<N> {
  const orNothing = (row: TreeRow<R | MoreRow> | undefined): N | undefined => row && toNode(row);
  return {
    children: (id, pages) => tree.children(id, pages).map(toNode),
    row: (id) => orNothing(tree.row(id)),
    parent: (id) => orNothing(tree.parent(id)),
  };
}

/** The places of all rows below one, however deep they are and whether they are shown or not. */
export const placesBelow = <R>(
  tree: RowTree<R>,
  id: string,
  placeOf: (row: TreeRow<R | MoreRow>) => Place | undefined,
): readonly HasPlace[] =>
  tree.children(id, Infinity).flatMap((row) => {
    const place = placeOf(row);
    return [...(place ? [{ place }] : []), ...(row.isLeaf ? [] : placesBelow(tree, row.id, placeOf))];
  });
