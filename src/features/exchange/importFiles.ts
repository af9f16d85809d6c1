import * as vscode from 'vscode';
import type { ExchangeFile } from '../../core/exchange/exporter';
import type { ImportPlan, PlannedDocument } from '../../core/exchange/import/planImport';
import type { ReadImport } from '../../core/exchange/import/readImport';
import type { Table } from '../../core/exchange/import/readTable';
import type { ImportRequest } from '../../manifest';
import type { Rewrite } from '../../session/act';
import type { KnownCandidate } from '../../session/exchangeDocuments';
import { loadExchange } from '../../session/loadCore';
import { localized } from '../../vscode/localized';
import { say } from '../../vscode/target';
import { askForFiles, askForFormat, askForRoot, pickParts, type Part } from './askForImport';
import type { ExchangeDeps } from './exchange';
import { systemClock } from '../../vscode/clock';

/** Asks for whatever the request leaves open, shows what would come in, and takes over what the person leaves checked. */
export async function importFiles(
  deps: ExchangeDeps,
  request: ImportRequest | undefined,
  showPage: (text: string) => Promise<void>,
): Promise<void> {
  const format = request?.format ?? (await askForFormat());
  const root = format === undefined ? undefined : (request?.root ?? (await askForRoot()));
  const uris = format === undefined || !root ? undefined : (request?.files ?? (await askForFiles(format)));
  if (format === undefined || !root || !uris || uris.length === 0) return;
  const { IMPORT_FORMATS, planImport, readImport, renderImport } = await loadExchange();
  const { value, problems } = readImport(format, await filesAt(uris));
  const candidates = value.documents.length > 0 ? await candidatesIn(deps, root) : [];
  const known = new Map(candidates.map(({ candidate, known }) => [candidate.path, known]));
  const plan = planImport(
    value.documents,
    candidates.map(({ candidate }) => candidate),
    (path) => known.get(path),
  );
  const name = IMPORT_FORMATS.find((one) => one.format === format)?.name ?? format;
  await showPage(renderImport(plan, name, problems, vscode.l10n.t));
  const all = partsOf(plan, value);
  if (all.length === 0) return say(vscode.l10n.t('Nothing of it comes in; the page says why.'));
  const chosen = request ? all : await pickParts(all, name);
  if (!chosen || chosen.length === 0) return say(vscode.l10n.t('Nothing was imported.'));
  await take(deps, root, format, chosen, candidates);
}

/** The files, and of brat the text beside the annotations. */
async function filesAt(uris: readonly vscode.Uri[]): Promise<ExchangeFile[]> {
  const beside = uris.flatMap((uri) =>
    uri.path.endsWith('.ann') ? [uri, uri.with({ path: uri.path.replace(/\.ann$/, '.txt') })] : [uri],
  );
  const unique = [...new Map(beside.map((uri) => [uri.toString(), uri])).values()];
  const read = await Promise.all(
    unique.map((uri) =>
      vscode.workspace.fs.readFile(uri).then(
        (content) => ({ path: uri.path.slice(uri.path.lastIndexOf('/') + 1), content }),
        () => undefined,
      ),
    ),
  );
  return read.filter((file) => file !== undefined);
}

async function candidatesIn({ documents }: ExchangeDeps, root: vscode.Uri): Promise<readonly KnownCandidate[]> {
  const uris = await documents.list(root);
  const title = vscode.l10n.t('Looking for the documents');
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
    const found = await Promise.all(uris.map((uri) => documents.candidate(uri)));
    return found.filter((one) => one !== undefined);
  });
}

/** What can be checked: a document with something new for it, a table. */
function partsOf({ documents }: ImportPlan, { tables }: ReadImport): readonly Part[] {
  const withNew = documents.filter(({ annotations }) => annotations.some(({ outcome }) => outcome.kind === 'new'));
  return [
    ...withNew.map((document): Part => ({ kind: 'document', document })),
    ...tables.map((table): Part => ({ kind: 'table', table })),
  ];
}

/** All of it is one step for undo. */
async function take(
  deps: ExchangeDeps,
  root: vscode.Uri,
  format: string,
  parts: readonly Part[],
  candidates: readonly KnownCandidate[],
): Promise<void> {
  const rewrites: Rewrite[] = [];
  for (const part of parts) if (part.kind === 'table') rewrites.push(await takeTable(deps, root, part.table));
  const documents = parts.flatMap((part) => (part.kind === 'document' ? [part.document] : []));
  const edits = await Promise.all(documents.map((document) => editOf(deps, root, format, document, candidates)));
  await deps.annotations.applyAll(
    edits.filter((edit) => edit !== undefined),
    rewrites,
  );
  const count = documents
    .flatMap(({ annotations }) => annotations)
    .filter(({ outcome }) => outcome.kind === 'new').length;
  say(vscode.l10n.t('Imported {0} annotations and {1} tables; one undo takes all of it back.', count, rewrites.length));
}

async function editOf(
  { annotatorOf, newId }: ExchangeDeps,
  root: vscode.Uri,
  format: string,
  planned: PlannedDocument,
  candidates: readonly KnownCandidate[],
) {
  const { importEdit } = await loadExchange();
  const uri = candidates.find(({ candidate }) => candidate.path === planned.candidate.path)!.uri;
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.getText() !== planned.candidate.text) {
    throw new Error(
      vscode.l10n.t('{0} has changed meanwhile; nothing was imported into it. Import again.', planned.candidate.path),
    );
  }
  const act = { annotator: annotatorOf(root), time: systemClock.now(), format, newId };
  const edit = importEdit(planned, act);
  return edit && { document, edit };
}

async function takeTable(
  { glossaries, taxonomies, builtIn }: ExchangeDeps,
  root: vscode.Uri,
  table: Table,
): Promise<Rewrite> {
  const { addEntities, addTopics } = await loadExchange();
  const rewritten =
    table.kind === 'entities'
      ? await glossaries.rewriteReversibly(root, async (yaml) => addEntities(yaml, table.entities))
      : await taxonomies.rewriteReversibly(root, async (yaml) => addTopics(yaml, table.topics, await builtIn()));
  if (rewritten.kind === 'refused') throw new Error(localized(rewritten.message));
  return rewritten.rewrite;
}
