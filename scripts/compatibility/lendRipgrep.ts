import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { InstalledServer } from '../host/installServer';

/**
 * Gives an older server the search program of a newer one: older ones fetch theirs by a script of its package, which is
 * not run, and without it the editor finds no file.
 */
export function lendRipgrep(newer: InstalledServer, older: InstalledServer): void {
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const modules = (server: InstalledServer): string => join(server.root, 'node_modules', '@vscode');
  const lent = join(modules(newer), 'ripgrep-universal', 'bin', `${process.platform}-${process.arch}`, program);
  const missing = join(modules(older), 'ripgrep', 'bin', program);
  if (existsSync(missing) || !existsSync(lent)) return;
  mkdirSync(dirname(missing), { recursive: true });
  copyFileSync(lent, missing);
}
