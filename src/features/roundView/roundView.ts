import * as vscode from 'vscode';
import type { Round } from '../../core/negotiation/rounds';
import type { RoundRow } from '../../core/negotiation/roundRows';
import type { MoreRow } from '../../core/rows/rowTree';
import { VIEW, type Place } from '../../manifest';
import type { IndexedDocument, WorkspaceIndex } from '../../session/workspaceIndex';
import { loadCore } from '../../session/loadCore';
import { placeOfEntry } from '../../vscode/placeOfEntry';
import { placesBelow, rowSource } from '../../vscode/rowSource';
import { projectedView, type RowView } from '../../vscode/treeView';
import { toTreeItem, type RoundNode } from './roundNode';

/** The rounds of talks over time: who met when and where, what was said there, and which documents tell of it. */
export const registerRoundView = (index: WorkspaceIndex): RowView<RoundNode> =>
  projectedView({
    id: VIEW.rounds,
    toItem: toTreeItem,
    firstAsked: () => void index.ready(),
    onDidChange: index.onDidChange,
    project: async (view) => {
      const documents = index.all();
      const { joinRounds, roundRows } = await loadCore();
      const rounds = joinRounds(documents.flatMap((each) => each.rounds));
      view.description = documents.length === 0 ? '' : countText(rounds);
      const uris = new Map(documents.map(({ file, uri }) => [file, uri]));
      const tree = roundRows(rounds, documents);
      const place = (row: RoundRow | MoreRow): Place | undefined => placeOf(row, (file) => uris.get(file));
      return rowSource(tree, (row) => ({
        id: row.id,
        row,
        place: place(row),
        below: () => placesBelow(tree, row.id, place),
        entry: row.kind === 'entry' ? row.entry : undefined,
      }));
    },
  });

function placeOf(
  row: RoundRow | MoreRow,
  uriOf: (file: string) => IndexedDocument['uri'] | undefined,
): Place | undefined {
  if (row.kind === 'entry') return placeOfEntry(row.entry, uriOf);
  if (row.kind === 'mention') return at(uriOf(row.mention.file), row.mention.span);
  return row.kind === 'document' ? at(uriOf(row.document.file), { start: 0, end: 0 }) : undefined;
}

const at = (uri: vscode.Uri | undefined, { start, end }: { start: number; end: number }): Place | undefined =>
  uri && { uri: uri.toString(), start, end };

const countText = (rounds: readonly Round[]): string =>
  rounds.length === 0 ? vscode.l10n.t('none named') : vscode.l10n.t('{0} rounds', rounds.length);
