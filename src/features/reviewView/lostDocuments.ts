import * as vscode from 'vscode';
import { placeAnnotations } from '../../core/annotation/placeAnnotations';
import { dossierPathOf } from '../../session/dossierPath';
import type { Dossiers } from '../../session/dossiers';
import { readNews } from '../../session/readNews';
import type { WorkspaceIndex } from '../../session/workspaceIndex';

/** A document that has annotations but is not there: deleted, or renamed outside the editor. */
export interface LostDocument {
  readonly root: vscode.Uri;
  readonly path: string;
}

/** A document that may be a lost one under another name. */
export interface Candidate {
  readonly path: string;
  /** How many of the lost document's annotations have their text there, and of how many. */
  readonly found: number;
  readonly of: number;
}

export async function lostDocuments(dossiers: Dossiers): Promise<readonly LostDocument[]> {
  const lost: LostDocument[] = [];
  for (const { uri: root } of vscode.workspace.workspaceFolders ?? []) {
    for (const path of await dossiers.sidecars(root).documents()) {
      const there = await exists(vscode.Uri.joinPath(root, path));
      if (!there) lost.push({ root, path });
    }
  }
  return lost;
}

/** Where the lost document's annotations find their text, most of them first; documents with none are left out. */
export async function candidatesFor(
  { root, path }: LostDocument,
  dossiers: Dossiers,
  index: WorkspaceIndex,
): Promise<readonly Candidate[]> {
  const files = dossiers.sidecars(root);
  const { set } = await files.load(path);
  const oldTexts = await files.oldTexts(set);
  const candidates: Candidate[] = [];
  for (const { uri } of index.all()) {
    const at = dossierPathOf(uri);
    const news = await readNews(uri);
    if (at?.root.toString() !== root.toString() || news.kind !== 'text') continue;
    const placed = placeAnnotations(set, news.text, oldTexts);
    const found = placed.filter(({ anchoring }) => anchoring.kind !== 'orphaned').length;
    if (found > 0) candidates.push({ path: at.path, found, of: placed.length });
  }
  return candidates.toSorted((a, b) => b.found - a.found);
}

/** Only a file that surely is not there counts as lost. */
async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    return !(error instanceof vscode.FileSystemError && error.code === 'FileNotFound');
  }
}
