import type { Uri } from 'vscode';
import type { PlacedAnnotation } from '../../core/marks/mark';
import type { MoreRow, RowTree, TreeRow } from '../../core/rows/rowTree';
import type { WorkRow } from '../../core/worklist/worklist';
import type { DecidableRow, Place } from '../../manifest';
import { placeOfEntry } from '../../vscode/placeOfEntry';
import type { RowSource } from '../../core/rows/shownRows';
import { rowSource } from '../../vscode/rowSource';
import type { LostDocument } from './lostDocuments';
import type { WorkNode } from './workNode';

/** Where the files of the rows are. */
export interface Whereabouts {
  readonly uriOf: (file: string) => Uri | undefined;
  readonly lost: readonly LostDocument[];
}

/** Core's rows with their places in the workspace, and with what can be decided at once below each. */
export function workRows(tree: RowTree<WorkRow>, where: Whereabouts): RowSource<WorkNode> {
  const below = (row: TreeRow<WorkRow | MoreRow>): readonly DecidableRow[] => {
    const own = decidable(row, placeOf(row, where));
    return own ? [own] : tree.children(row.id, Infinity).flatMap(below);
  };
  return rowSource(tree, (row) => ({
    id: row.id,
    row,
    place: placeOf(row, where),
    entry: row.kind === 'entry' ? row.entry : undefined,
    lost: row.kind === 'lost' ? where.lost.find(({ path }) => path === row.path) : undefined,
    below: () => below(row),
  }));
}

/** Facts that have changed are looked at one by one. */
function decidable(row: WorkRow | MoreRow, place: Place | undefined): DecidableRow | undefined {
  if (!place) return undefined;
  if (row.kind === 'entry') return { entry: row.entry, place };
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
