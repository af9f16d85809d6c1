import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atExit } from './atExit';

/** The folder of package.json: it is also the extension under development. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Everything that is installed or written while the editor runs; ignored by Git, safe to delete. */
export const editorRoot = join(projectRoot, '.vscode-test');

export const sampleDossier = join(projectRoot, 'media', 'sample');

/** A new empty folder under `.vscode-test/`, removed when this process ends. */
export function scratchFolder(purpose: string): string {
  const parent = join(editorRoot, 'scratch');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, `${purpose}-`));
  atExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
