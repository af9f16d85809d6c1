// Opens a VS Code with the extension loaded: `npm start`, or `npm start -- FOLDER`. See CONTRIBUTING.md.
import { cpSync, existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exitOf } from './host/child';
import { chooseHost, parseHost } from './host/chooseHost';
import { startDesktop } from './host/desktop';
import { Explained } from './host/explained';
import type { InstalledServer } from './host/installServer';
import { openBrowser } from './host/openBrowser';
import { editorRoot, sampleDossier } from './host/paths';
import { stageExtension } from './host/stageExtension';
import { runScript, untilStopped } from './host/runScript';
import { startServer } from './host/vscodeServer';

runScript(async () => {
  const { values, positionals } = parseArgs({ options: { host: { type: 'string' } }, allowPositionals: true });
  const folder = folderToOpen(positionals);
  const wanted = parseHost(values.host);
  const host = await chooseHost(wanted);
  const extension = await stageExtension();
  return host.kind === 'desktop'
    ? onDesktop(host.executable, folder, extension)
    : onServer(host.installed, folder, extension);
});

function folderToOpen([named, ...more]: readonly string[]): string {
  if (named === undefined) return ownCopyOfSample();
  if (more.length > 0) throw new Explained('Name one folder: npm start -- FOLDER');
  // npm runs scripts in the project's folder; the person meant the folder they stand in.
  const folder = resolve(process.env['INIT_CWD'] ?? '.', named);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new Explained(`There is no folder ${folder} to open.`);
  }
  return folder;
}

/** The sample dossier is copied once and then kept, so that what a person tries out in it is there the next time. */
function ownCopyOfSample(): string {
  const copy = join(editorRoot, 'sample');
  if (!existsSync(copy)) cpSync(sampleDossier, copy, { recursive: true });
  return copy;
}

async function onDesktop(executable: string, folder: string, extension: string): Promise<number> {
  const editor = startDesktop(executable, { folder, extension, profile: join(editorRoot, 'desktop') });
  console.log(`VS Code is open on ${shown(folder)}. Close its window, or press Ctrl+C here, to stop.`);
  const code = await Promise.race([exitOf(editor), untilStopped().then(() => 0)]);
  await editor.end();
  if (code !== 0) throw new Explained(`VS Code ended with code ${code}:\n${editor.logTail()}`);
  return 0;
}

async function onServer(installed: InstalledServer, folder: string, extension: string): Promise<number> {
  const server = await startServer(installed, { dataFolder: join(editorRoot, 'server') });
  const address = server.address({ folder, extension });
  const opened = await openBrowser(address);
  console.log(`VS Code serves ${shown(folder)}, with Rapporteur loaded, at\n\n  ${address}\n`);
  console.log(`${opened ? 'It opens in your browser.' : 'Open this address in a browser.'} Ctrl+C stops it.`);
  const crashed = await Promise.race([server.ended.then(() => true), untilStopped().then(() => false)]);
  if (crashed) throw new Explained(`The VS Code server ended by itself:\n${server.logTail()}`);
  console.log('\nStopping VS Code.');
  await server.stop();
  return 0;
}

function shown(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path.startsWith('..') ? folder : path || '.';
}
