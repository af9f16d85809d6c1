import * as vscode from 'vscode';
import type { DocumentsRow, ExportRequest } from '../../manifest';
import { isMarkdown } from '../../session/dossierPath';
import type { ExchangeDocuments } from '../../session/exchangeDocuments';
import { pickOne, pickSome } from '../../vscode/ask';

/** The documents of the request or the rows, else those that the person chooses: this one, some, or all. */
export async function pickDocuments(
  documents: ExchangeDocuments,
  request: DocumentsRow | ExportRequest | undefined,
  selected: readonly DocumentsRow[] | undefined,
): Promise<readonly vscode.Uri[] | undefined> {
  if (request && 'documents' in request) return request.documents;
  const rows = selected && selected.length > 1 ? selected : request ? [request] : [];
  const named = new Set(rows.flatMap(urisOf));
  if (named.size > 0) return [...named].map((uri) => vscode.Uri.parse(uri, true));
  const all = await listAll(documents);
  const scope = await pickScope(all.length);
  if (scope === 'some') return pickDocumentsOf(all);
  return scope === 'all' ? all : scope && [scope];
}

/** The documents in which a row, and all that is below it, stands. */
const urisOf = ({ place, below }: DocumentsRow): readonly string[] => [
  ...(place ? [place.uri] : []),
  ...(below?.() ?? []).map((each) => each.place.uri),
];

async function listAll(documents: ExchangeDocuments): Promise<readonly vscode.Uri[]> {
  const roots = vscode.workspace.workspaceFolders ?? [];
  return (await Promise.all(roots.map(({ uri }) => documents.list(uri)))).flat();
}

async function pickScope(count: number): Promise<vscode.Uri | 'some' | 'all' | undefined> {
  const open = vscode.window.activeTextEditor?.document;
  const here = open && isMarkdown(open) && vscode.workspace.getWorkspaceFolder(open.uri) ? open.uri : undefined;
  const items: (vscode.QuickPickItem & { readonly scope: vscode.Uri | 'some' | 'all' })[] = [
    ...(here
      ? [{ label: vscode.l10n.t('This document'), description: vscode.workspace.asRelativePath(here), scope: here }]
      : []),
    { label: vscode.l10n.t('Some documents…'), scope: 'some' },
    { label: vscode.l10n.t('The whole dossier'), description: vscode.l10n.t('{0} documents', count), scope: 'all' },
  ];
  return (await pickOne(items, { title: vscode.l10n.t('What is exported?') }))?.scope;
}

async function pickDocumentsOf(all: readonly vscode.Uri[]): Promise<readonly vscode.Uri[] | undefined> {
  const items = all.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  const title = vscode.l10n.t('Documents to export');
  return (await pickSome(items, { title }))?.map(({ uri }) => uri);
}
