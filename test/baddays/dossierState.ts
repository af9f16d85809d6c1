import { readdirSync } from 'node:fs';
import { annotationsOf } from '../../src/core/annotation/annotationSet';
import { nodeDisk } from '../../src/session/nodeDisk';
import { SidecarFiles, type DocumentAnnotations } from '../../src/session/sidecarFiles';
import type { ExtensionHost } from './probe/extensionHost';

/** What stands on the disk, as a fresh start reads it. */
export const onDisk = (root: string, document: string): Promise<DocumentAnnotations> =>
  new SidecarFiles(nodeDisk(root), 'ana').load(document);

/** The ids of a document's annotations on the disk. */
export const idsOnDisk = async (root: string, document: string): Promise<readonly string[]> =>
  annotationsOf((await onDisk(root, document)).set).map(({ id }) => id);

/** The ids of the annotations that a window shows, in its order. */
export const idsShown = (host: ExtensionHost, root: string, document: string): Promise<readonly string[]> =>
  host.evaluate(async ({ vscode, rapporteur }, path) => {
    const { annotations } = await rapporteur();
    const opened = await vscode.workspace.openTextDocument(path);
    await vscode.window.showTextDocument(opened, { preview: false });
    await annotations.ready(opened);
    return annotations.placed(opened).map(({ annotation }) => annotation.id);
  }, `${root}/${document}`);

/** Files that are neither news nor what a dossier consists of: what was left lying about. */
export const strayFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(tmp|lock|old\.jsonl)$/.test(path));

/** Both have the same, in whatever order. */
export const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join() === [...b].sort().join();

/** How long the editor may take for what it does by itself, in milliseconds. */
const PATIENCE_MS = 20_000;

/** Asks again until it is so; false if it never is. */
export async function eventually(isSo: () => Promise<boolean>, patience = PATIENCE_MS): Promise<boolean> {
  for (const end = performance.now() + patience; performance.now() < end; await pause(100)) {
    if (await isSo().catch(() => false)) return true;
  }
  return false;
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
