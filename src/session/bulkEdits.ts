import * as vscode from 'vscode';
import type { AnnotationEdit } from '../core/annotation/annotationEdit';
import { groupBy } from '../core/groupBy';
import type { Marked } from '../core/marks/deciding';
import type { Rewrite } from './act';
import type { AnnotationStore, DocumentEdit } from './annotationStore';
import { dossierPathOf } from './dossierPath';
import type { MarkStore } from './markStore';

/** Something to be done in a document, once it is known how the document is now. */
export interface EditRequest {
  readonly uri: vscode.Uri;
  /** Undefined when what is meant is not there any more. */
  readonly edit: (marked: Marked) => AnnotationEdit | undefined;
}

/** Decisions on any number of documents as one act: one step for undo. */
export interface BulkEdits {
  /** Answers with how many of them could be done. `rewrites` are files of the dossier that were changed with them. */
  apply(requests: readonly EditRequest[], rewrites?: readonly Rewrite[]): Promise<number>;
}

interface Deps {
  readonly marks: MarkStore;
  readonly annotations: AnnotationStore;
}

/** Reading this many documents takes a moment, of which a person should be told. */
const MANY_DOCUMENTS = 10;

export const createBulkEdits = (deps: Deps): BulkEdits => ({
  async apply(requests, rewrites = []) {
    // A row may come from a link or from another extension; what is outside of the folders is no document of ours.
    const inside = requests.filter(({ uri }) => dossierPathOf(uri));
    const byDocument = [...groupBy(inside, ({ uri }) => uri.toString()).values()];
    const made = await withProgress(byDocument, (own) => editOf(deps, own));
    const edits = made.filter(({ edit }) => edit.edits.length > 0);
    await deps.annotations.applyAll(edits, rewrites);
    return edits.reduce((sum, { edit }) => sum + edit.edits.length, 0);
  },
});

interface BulkEdit extends DocumentEdit {
  readonly edit: Extract<AnnotationEdit, { kind: 'bulk' }>;
}

async function editOf({ marks }: Deps, requests: readonly EditRequest[]): Promise<BulkEdit> {
  const [{ uri }] = requests as readonly [EditRequest];
  const document = await vscode.workspace.openTextDocument(uri);
  const known = await marks.ready(document);
  const source = dossierPathOf(uri)?.path ?? uri.path;
  const marked: Marked = { text: document.getText(), source, marks: known };
  return { document, edit: { kind: 'bulk', edits: requests.flatMap(({ edit }) => edit(marked) ?? []) } };
}

/** One after another, so that the editor stays free. */
async function withProgress<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<readonly R[]> {
  const runAll = async (told: (done: number) => void): Promise<readonly R[]> => {
    const results: R[] = [];
    for (const item of items) {
      results.push(await run(item));
      told(results.length);
    }
    return results;
  };
  if (items.length < MANY_DOCUMENTS) return runAll(() => undefined);
  const title = vscode.l10n.t('Reading the documents to be changed');
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, (progress) =>
    runAll((done) => progress.report({ message: `${done}/${items.length}` })),
  );
}
