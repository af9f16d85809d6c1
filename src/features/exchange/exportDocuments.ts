import * as vscode from 'vscode';
import type { ProvenExport } from '../../core/exchange/exportBundle';
import type { ExchangeDocument } from '../../core/exchange/exchangeDocument';
import type { Scope } from '../../core/exchange/toExchange';
import type { ExchangeFile, Exporter } from '../../core/exchange/exporter';
import type { DocumentsRow, ExportRequest } from '../../manifest';
import { pickOne } from '../../vscode/ask';
import { loadExchange } from '../../session/loadCore';
import { localized } from '../../vscode/localized';
import { say } from '../../vscode/target';
import type { ExchangeDeps } from './exchange';
import { pickDocuments } from './pickDocuments';
import { systemClock } from '../../vscode/clock';

/** Asks for whatever the request leaves open, writes, and shows what the format could not hold. */
export async function exportDocuments(
  deps: ExchangeDeps,
  request: DocumentsRow | ExportRequest | undefined,
  selected: readonly DocumentsRow[] | undefined,
  showPage: (text: string) => Promise<void>,
): Promise<void> {
  const given = request && 'documents' in request ? request : undefined;
  if (given?.documents.length === 0) return say(vscode.l10n.t('There is no document to export.'));
  const exporter = await exporterFor(given?.format);
  const documents = exporter && (await pickDocuments(deps.documents, request, selected));
  if (!exporter || !documents || documents.length === 0) return;
  const found = await Promise.all(documents.map((uri) => deps.documents.hasAnnotations(uri)));
  const scope = found.includes(true) ? 'annotations' : 'suggestions';
  const proven = await exportProven(deps, exporter, documents, scope);
  if (!proven) return say(vscode.l10n.t('Export canceled; nothing was written.'));
  const to = given?.to ?? (await askWhere(proven.files));
  if (!to) return;
  await write(proven.files, to);
  const { renderExport } = await loadExchange();
  await showPage(renderExport(proven, { exporter, documents: documents.length, scope }, vscode.l10n.t));
  say(vscode.l10n.t('Exported {0} documents; read back and compared.', documents.length));
}

async function exporterFor(format: string | undefined): Promise<Exporter | undefined> {
  const { EXPORTERS } = await loadExchange();
  if (format !== undefined) return EXPORTERS.find((exporter) => exporter.format === format);
  const group = (
    label: string,
    kind: Exporter['kind'],
  ): (vscode.QuickPickItem & { readonly exporter?: Exporter })[] => [
    { label, kind: vscode.QuickPickItemKind.Separator },
    ...EXPORTERS.filter((exporter) => exporter.kind === kind).map((exporter) => ({
      exporter,
      label: exporter.name,
      description: exporter.format,
    })),
  ];
  const items = [
    ...group(vscode.l10n.t('Annotations, for another tool'), 'annotations'),
    ...group(vscode.l10n.t('Commitments, to be read'), 'ledger'),
  ];
  const title = vscode.l10n.t('Export to…');
  return (await pickOne(items, { title, matchOnDescription: true }))?.exporter;
}

/** Undefined when the person stopped it; throws when the export would not have come back as it was. */
async function exportProven(
  { documents, taxonomies }: ExchangeDeps,
  exporter: Exporter,
  uris: readonly vscode.Uri[],
  scope: Scope,
): Promise<ProvenExport | undefined> {
  const { exportBundle, toExchange } = await loadExchange();
  const title = vscode.l10n.t('Exporting to {0}', exporter.name);
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const read: ExchangeDocument[] = [];
    for (const [i, uri] of uris.entries()) {
      if (token.isCancellationRequested) return undefined;
      progress.report({ message: `${i + 1}/${uris.length}` });
      const document = await documents.read(uri);
      if (document) read.push(toExchange(document, scope));
    }
    const name = vscode.workspace.getWorkspaceFolder(uris[0]!)?.name ?? '';
    const taxonomy = await taxonomies.get(uris[0]!);
    const proven = exportBundle(exporter, {
      name,
      documents: read,
      taxonomy,
      made: systemClock.now(),
      say: vscode.l10n.t,
    });
    if (proven.unproven.length > 0) {
      throw new Error(
        vscode.l10n.t(
          'It would not have come back as it was, so that nothing was written: {0}',
          localized(proven.unproven[0]!),
        ),
      );
    }
    return proven;
  });
}

/** One file is given a name, several a folder. */
async function askWhere(files: readonly ExchangeFile[]): Promise<vscode.Uri | undefined> {
  const [only] = files;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (files.length === 1 && only) {
    const defaultUri = folder && vscode.Uri.joinPath(folder.uri, '..', only.path);
    return vscode.window.showSaveDialog({ title: vscode.l10n.t('Export to…'), ...(defaultUri && { defaultUri }) });
  }
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Folder for {0} files', files.length),
    openLabel: vscode.l10n.t('Export Here'),
    canSelectFolders: true,
    canSelectFiles: false,
  });
  return chosen?.[0];
}

async function write(files: readonly ExchangeFile[], to: vscode.Uri): Promise<void> {
  for (const file of files) {
    const target = files.length === 1 ? to : vscode.Uri.joinPath(to, file.path);
    await refuseNews(target);
    const bytes = typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content;
    await vscode.workspace.fs.writeFile(target, bytes);
    const back = await vscode.workspace.fs.readFile(target);
    if (back.length !== bytes.length || back.some((byte, i) => byte !== bytes[i])) {
      throw new Error(vscode.l10n.t('{0} is not as it was written; look at the disk, and export again.', target.path));
    }
  }
}

/** A Markdown file of the workspace may be news, and news is never written. */
async function refuseNews(target: vscode.Uri): Promise<void> {
  if (!/\.(md|markdown)$/i.test(target.path) || !vscode.workspace.getWorkspaceFolder(target)) return;
  const isThere = await vscode.workspace.fs.stat(target).then(
    () => true,
    () => false,
  );
  if (isThere)
    throw new Error(
      vscode.l10n.t('{0} is a document of the dossier, and those are never written. Choose another name.', target.path),
    );
}
