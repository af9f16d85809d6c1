import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from './paths';

/** The editor runs tests only with an extension under development; this one does nothing but hold them. */
export function emptyExtension(): string {
  const folder = scratchFolder('empty-extension');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'empty', publisher: 'test', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
