import * as vscode from 'vscode';
import type { PlannedDocument } from '../../core/exchange/import/planImport';
import type { Table } from '../../core/exchange/import/readTable';
import { pickOne, pickSome } from '../../vscode/ask';
import { loadExchange } from '../../session/loadCore';

/** What a person can take over or leave. */
export type Part =
  { readonly kind: 'document'; readonly document: PlannedDocument } | { readonly kind: 'table'; readonly table: Table };

export async function askForFormat(): Promise<string | undefined> {
  const { IMPORT_FORMATS } = await loadExchange();
  const items = IMPORT_FORMATS.map(({ format, name, extensions }) => ({
    format,
    label: name,
    description: extensions.map((extension) => `.${extension}`).join(', '),
  }));
  const title = vscode.l10n.t('Import from…');
  return (await pickOne(items, { title, matchOnDescription: true }))?.format;
}

/** The dossier: the only folder, that of the open document, or the one that is chosen. */
export async function askForRoot(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length <= 1) return folders[0]?.uri;
  const open = vscode.window.activeTextEditor?.document.uri;
  return ((open && vscode.workspace.getWorkspaceFolder(open)) ?? (await vscode.window.showWorkspaceFolderPick()))?.uri;
}

export async function askForFiles(format: string): Promise<readonly vscode.Uri[] | undefined> {
  const { IMPORT_FORMATS } = await loadExchange();
  const { name, extensions } = IMPORT_FORMATS.find((one) => one.format === format)!;
  return vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import from {0}', name),
    openLabel: vscode.l10n.t('Look at It'),
    canSelectMany: true,
    filters: { [name]: [...extensions] },
  });
}

/** A list to check; all of it is checked at first. The page behind it says what is in each. */
export async function pickParts(parts: readonly Part[], name: string): Promise<readonly Part[] | undefined> {
  const { outcomeCounts } = await loadExchange();
  const items = parts.map((part) => ({
    part,
    picked: true,
    ...itemOf(part, (document) => outcomeCounts(document, vscode.l10n.t)),
  }));
  const title = vscode.l10n.t('Import from {0}: what comes in?', name);
  const chosen = await pickSome(items, { title, ignoreFocusOut: true });
  return chosen?.map(({ part }) => part);
}

function itemOf(part: Part, countsOf: (document: PlannedDocument) => string): vscode.QuickPickItem {
  if (part.kind === 'document') return { label: part.document.candidate.path, description: countsOf(part.document) };
  return part.table.kind === 'entities'
    ? {
        label: vscode.l10n.t('Entities'),
        description: vscode.l10n.t('{0} for entities.yaml', part.table.entities.length),
      }
    : { label: vscode.l10n.t('Topics'), description: vscode.l10n.t('{0} for topics.yaml', part.table.topics.length) };
}
