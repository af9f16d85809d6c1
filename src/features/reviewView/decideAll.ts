import * as vscode from 'vscode';
import type { LedgerEntry } from '../../core/negotiation/ledgerEntry';
import { changeEdit } from '../../core/worklist/changeEdit';
import { decisionEdit } from '../../core/worklist/decisionEdit';
import { COMMAND, type EntryRow, type RowArgument } from '../../manifest';
import type { BulkEdits, EditRequest } from '../../session/bulkEdits';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import { pickOne } from '../../vscode/ask';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { kindName } from '../../vscode/names';
import { placeOfEntry } from '../../vscode/placeOfEntry';
import { say } from '../../vscode/target';
import { confirmDecisions, type Decidable } from './confirmDecisions';

interface Deps {
  readonly commands: CommandRegistry;
  readonly index: WorkspaceIndex;
  readonly bulk: BulkEdits;
  readonly newId: () => string;
}

type Verdict = 'accept' | 'reject';

/** Accepts or rejects many at once: shown first, with a box for each, and then done in one step. */
export function registerDecideAll(deps: Deps): vscode.Disposable {
  return vscode.Disposable.from(
    deps.commands.register(COMMAND.acceptAll, (row, selected) => decideAll(deps, 'accept', row, selected)),
    deps.commands.register(COMMAND.rejectAll, (row, selected) => decideAll(deps, 'reject', row, selected)),
  );
}

async function decideAll(
  deps: Deps,
  verdict: Verdict,
  row: RowArgument | undefined,
  selected: readonly RowArgument[] | undefined,
): Promise<void> {
  await deps.index.ready();
  const rows = selected && selected.length > 1 ? selected : row ? [row] : [];
  const meant = rows.length === 0 ? suggestions(deps.index, () => true) : await scopeOf(deps.index, rows);
  const open = meant && distinct(meant).filter((each) => isOpen(each, verdict));
  if (!open) return;
  if (open.length === 0) return say(vscode.l10n.t('There is nothing here that can be decided at once.'));
  const chosen = await confirmDecisions(open, verdict);
  if (!chosen || chosen.length === 0) return;
  const done = await deps.bulk.apply(chosen.map((each) => toRequest(deps, each, verdict)));
  say(told(done, chosen.length, verdict));
}

/** All that stands below the rows; for a single commitment the person says what else is meant. */
async function scopeOf(index: WorkspaceIndex, rows: readonly RowArgument[]): Promise<readonly Decidable[] | undefined> {
  const [only] = rows;
  if (rows.length > 1 || !only || !('entry' in only) || !only.entry) return rows.flatMap(below);
  const { entry } = only;
  const scopes = [
    { label: vscode.l10n.t('This document'), detail: entry.file, has: (each: LedgerEntry) => each.file === entry.file },
    {
      label: vscode.l10n.t('This kind'),
      detail: kindName(entry.kind),
      has: (each: LedgerEntry) => each.kind === entry.kind,
    },
    {
      label: vscode.l10n.t('This rule'),
      detail: entry.rule ?? '',
      has: (each: LedgerEntry) => each.rule !== undefined && each.rule === entry.rule,
    },
  ].map((scope) => ({ ...scope, found: suggestions(index, scope.has) }));
  const items = scopes.map((scope) => ({ ...scope, description: String(scope.found.length) }));
  const title = vscode.l10n.t('All suggestions of…');
  return (await pickOne(items, { title }))?.found;
}

function below(row: RowArgument): readonly Decidable[] {
  if ('below' in row && row.below) return row.below();
  return 'entry' in row && row.entry && row.place ? [{ entry: row.entry, place: row.place }] : [];
}

const suggestions = (index: WorkspaceIndex, has: (entry: LedgerEntry) => boolean): readonly EntryRow[] =>
  index
    .all()
    .flatMap(({ uri, entries }) =>
      entries
        .filter((entry) => entry.review === 'unreviewed' && has(entry))
        .map((entry) => ({ entry, place: placeOfEntry(entry, () => uri)! })),
    );

/** One commitment may stand in several rows. */
const distinct = (rows: readonly Decidable[]): readonly Decidable[] => [
  ...new Map(rows.map((row) => ['entry' in row ? row.entry.id : row.placed.annotation.id, row])).values(),
];

/** Changed words can be accepted, but not rejected. */
const isOpen = (row: Decidable, verdict: Verdict): boolean =>
  'entry' in row ? row.entry.review === 'unreviewed' : verdict === 'accept';

function toRequest({ newId }: Deps, row: Decidable, verdict: Verdict): EditRequest {
  const uri = vscode.Uri.parse(row.place.uri, true);
  if (!('entry' in row)) return { uri, edit: (marked) => changeEdit(marked, row.placed.annotation.id) };
  return { uri, edit: (marked) => decisionEdit(marked, row.entry, { kind: verdict }, newId) };
}

function told(done: number, of: number, verdict: Verdict): string {
  const said =
    verdict === 'accept'
      ? vscode.l10n.t('{0} accepted; undo takes all of them back.', done)
      : vscode.l10n.t('{0} rejected; undo takes all of them back.', done);
  return done === of ? said : `${said} ${vscode.l10n.t('{0} could not be found in their text any more.', of - done)}`;
}
