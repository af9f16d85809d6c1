import * as vscode from 'vscode';
import type { DossierDocument } from '../core/navigation/dossierDocument';
import type { LineIndex } from '../core/text/lineIndex';
import { loadCore } from './loadCore';
import type { AnalysisStore } from './analysisStore';
import type { AnnotationStore } from './annotationStore';
import { dossierPathOf, isMarkdown } from './dossierPath';
import type { WorkspaceIndex } from './workspaceIndex';

/** A document that can be looked through and gone to. */
export interface LocatedDocument extends DossierDocument {
  readonly uri: vscode.Uri;
  readonly lines: LineIndex;
}

interface Deps {
  readonly index: WorkspaceIndex;
  readonly analyses: AnalysisStore;
  readonly annotations: AnnotationStore;
}

/** What is known without reading any file: the documents of the index, and those that stand open. */
export async function documentsAtHand(deps: Deps): Promise<readonly LocatedDocument[]> {
  const indexed = deps.index.all();
  const known = new Set(indexed.map(({ file }) => file));
  const others = openNews().filter(({ uri }) => !known.has(vscode.workspace.asRelativePath(uri)));
  const open = await Promise.all(
    others.map(async (document) => ((await isGone(document)) ? undefined : openDocument(document, deps))),
  );
  return [...indexed, ...open.filter((document) => document !== undefined)];
}

/** Of an article and its older version beside it in a diff, which have the same path, only the article. */
function openNews(): readonly vscode.TextDocument[] {
  const news = vscode.workspace.textDocuments.filter(isMarkdown);
  const inFolder = news.filter(({ uri }) => dossierPathOf(uri) !== undefined);
  const taken = new Set(inFolder.map(({ uri }) => vscode.workspace.asRelativePath(uri)));
  return [...inFolder, ...news.filter(({ uri }) => !taken.has(vscode.workspace.asRelativePath(uri)))];
}

/** The editor keeps the text of a deleted file for some minutes; unless a person has changed it, it is gone too. */
async function isGone(document: vscode.TextDocument): Promise<boolean> {
  if (document.isDirty || document.isUntitled) return false;
  return vscode.workspace.fs.stat(document.uri).then(
    () => false,
    (error: unknown) => error instanceof vscode.FileSystemError && error.code === 'FileNotFound',
  );
}

async function openDocument(document: vscode.TextDocument, deps: Deps): Promise<LocatedDocument | undefined> {
  const reading = await deps.analyses.ready(document);
  if (!reading) return undefined;
  const { buildLineIndex, ledgerEntries, toIndexedEntities } = await loadCore();
  const { analysis } = reading;
  const file = vscode.workspace.asRelativePath(document.uri);
  return {
    uri: document.uri,
    file,
    published: analysis.document.published,
    lines: buildLineIndex(analysis.document.text),
    entities: toIndexedEntities(analysis.entities),
    entries: ledgerEntries(file, analysis, deps.annotations.placed(document)),
  };
}
