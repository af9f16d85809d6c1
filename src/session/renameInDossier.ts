import * as vscode from 'vscode';
import type { Renamed } from '../core/entities/glossary/glossaryEdit';
import { loadCore } from './loadCore';
import { localized } from '../vscode/localized';
import type { AnnotationStore, DocumentEdit } from './annotationStore';
import type { Dossiers } from './dossiers';
import type { GlossaryStore } from './glossaryStore';

/** What a renaming has changed besides the glossary. */
export interface RenameOutcome {
  readonly annotations: number;
  readonly documents: number;
  /** Paths of documents that are not there any more, whose annotations keep the old name. */
  readonly lost: readonly string[];
}

interface Deps {
  readonly annotations: AnnotationStore;
  readonly dossiers: Dossiers;
  readonly glossaries: GlossaryStore;
}

/**
 * Gives an entity another canonical name in the glossary and in all annotations of the dossier: one act for undo. The
 * news is not touched. Rejects with the reason when the glossary cannot be written.
 */
export async function renameInDossier(
  deps: Deps,
  root: vscode.Uri,
  entity: Renamed,
  to: string,
): Promise<RenameOutcome> {
  const { renameEntity } = await loadCore();
  const { edits, annotations, lost } = await editsOf(deps.dossiers, root, [entity.name, ...entity.forms], to);
  const glossary = await deps.glossaries.rewriteReversibly(root, async (yaml) => renameEntity(yaml, entity, to));
  if (glossary.kind === 'refused') throw new Error(localized(glossary.message));
  await deps.annotations.applyAll(edits, [glossary.rewrite]);
  return { annotations, documents: edits.length, lost };
}

async function editsOf(dossiers: Dossiers, root: vscode.Uri, from: readonly string[], to: string) {
  const { renameEntityEdit } = await loadCore();
  const files = dossiers.sidecars(root);
  const edits: DocumentEdit[] = [];
  const lost: string[] = [];
  let annotations = 0;
  for (const path of await files.documents()) {
    const rename = renameEntityEdit((await files.load(path)).set, from, to);
    if (!rename) continue;
    const document = await openIfThere(vscode.Uri.joinPath(root, path));
    if (!document) lost.push(path);
    else {
      edits.push({ document, edit: rename.edit });
      annotations += rename.annotations;
    }
  }
  return { edits, annotations, lost };
}

const openIfThere = (uri: vscode.Uri): Thenable<vscode.TextDocument | undefined> =>
  vscode.workspace.openTextDocument(uri).then(
    (document) => document,
    () => undefined,
  );
