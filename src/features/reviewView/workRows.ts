import type { Uri } from 'vscode';
import type { PlacedAnnotation } from '../../core/marks/mark';
import type { MoreRow, RowTree, TreeRow } from '../../core/rows/rowTree';
import type { WorkRow } from '../../core/worklist/worklist';
import type { EntryRow, Place } from '../../manifest';
import { placeOfEntry } from '../../vscode/placeOfEntry';
import type { RowSource } from '../../vscode/rowProvider';
import type { LostDocument } from './lostDocuments';
import type { ChangeRow, WorkNode } from './workNode';

/** Where the files of the rows are. */
export interface Whereabouts {
  readonly uriOf: (file: string) => Uri | undefined;
  readonly lost: readonly LostDocument[];
}

/** Core's rows with their places in the workspace. */
export function workRows(tree: RowTree<WorkRow>, where: Whereabouts): RowSource<WorkNode> {
  const toNode = (row: TreeRow<WorkRow | MoreRow>): WorkNode => ({
    id: row.id,
    row,
    place: placeOf(row, where),
    entry: row.kind === 'entry' ? row.entry : undefined,
    lost: row.kind === 'lost' ? where.lost.find(({ path }) => path === row.path) : undefined,
    below: () => below(row.id),
  });
  const source: RowSource<WorkNode> = {
    children: (id, pages) => tree.children(id, pages).map(toNode),
    row: (id) => nodeOf(tree.row(id)),
    parent: (id) => nodeOf(tree.parent(id)),
  };
  const nodeOf = (row: TreeRow<WorkRow | MoreRow> | undefined): WorkNode | undefined => row && toNode(row);
  const below = (id: string): readonly (EntryRow | ChangeRow)[] => {
    const node = source.row(id);
    const own = node && decidable(node);
    return own ? [own] : source.children(id, Infinity).flatMap((child) => below(child.id));
  };
  return source;
}

/** Facts that have changed are looked at one by one. */
function decidable({ row, entry, place }: WorkNode): EntryRow | ChangeRow | undefined {
  if (!place) return undefined;
  if (entry) return { entry, place };
  return row.kind === 'annotation' && row.state === 'changed' ? { placed: row.placed, place } : undefined;
}

function placeOf(row: WorkRow | MoreRow, { uriOf }: Whereabouts): Place | undefined {
  if (row.kind === 'entry') return placeOfEntry(row.entry, uriOf);
  if (row.kind !== 'annotation') return undefined;
  const uri = uriOf(row.file)?.toString();
  return uri === undefined ? undefined : { uri, ...spanOf(row.placed), annotation: row.placed.annotation.id };
}

const spanOf = ({ anchoring }: PlacedAnnotation): { readonly start: number; readonly end: number } =>
  anchoring.kind === 'orphaned' ? { start: anchoring.near, end: anchoring.near } : anchoring.span;
