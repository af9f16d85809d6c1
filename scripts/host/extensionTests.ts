import { cpSync } from 'node:fs';
import { bundleTests } from './bundleTests';
import type { EditorHost } from './chooseHost';
import { exitOf } from './child';
import { startDesktop, temporaryProfile } from './desktop';
import { Explained } from './explained';
import type { InstalledServer } from './installServer';
import { sampleDossier, scratchFolder } from './paths';
import type { Tally } from './tally';
import { testsInBrowser } from './testsInBrowser';
import { startServer } from './vscodeServer';
import { watchTests } from './watchTests';
import { startWebWorkbench } from './webWorkbench';

export interface ExtensionTestOptions {
  /** The folder of the extension to test. */
  readonly extension: string;
  readonly grep?: string | undefined;
  /** The language of the editor, "ja"; English by default. Only the server has it. */
  readonly language?: string;
  /** Shows the editor's own messages too. */
  readonly verbose: boolean;
}

/** Runs the extension's tests in the extension host that runs on Node, on a fresh copy of the sample dossier. */
export async function nodeHostTests(host: EditorHost, options: ExtensionTestOptions): Promise<Tally> {
  const tests = await bundleTests('node', options.extension, options.grep);
  const folder = scratchFolder('dossier');
  cpSync(sampleDossier, folder, { recursive: true });
  return host.kind === 'desktop'
    ? onDesktop(host.executable, folder, tests, options)
    : onServer(host.installed, folder, tests, options);
}

/** Runs the extension's tests in the extension host that runs in the browser, without any server behind. */
export async function browserHostTests(installed: InstalledServer, options: ExtensionTestOptions): Promise<Tally> {
  const tests = await bundleTests('browser', options.extension, options.grep);
  const workbench = await startWebWorkbench(installed, { extension: options.extension, tests });
  try {
    return await testsInBrowser(workbench.address, options.verbose);
  } finally {
    await workbench.stop();
  }
}

async function onServer(
  installed: InstalledServer,
  folder: string,
  tests: string,
  { extension, verbose, language }: ExtensionTestOptions,
): Promise<Tally> {
  const server = await startServer(installed, { dataFolder: scratchFolder('server') });
  try {
    return await testsInBrowser(server.address({ folder, extension, tests }), verbose, language);
  } finally {
    await server.stop();
  }
}

async function onDesktop(
  executable: string,
  folder: string,
  tests: string,
  { extension }: ExtensionTestOptions,
): Promise<Tally> {
  // Its output comes line by line, so the further lines of a test's message cannot be told from others.
  const watcher = watchTests(true);
  const profile = temporaryProfile();
  const child = startDesktop(executable, { folder, extension, tests, profile, onLine: watcher.hear });
  const code = await exitOf(child);
  const tally = watcher.tally();
  if (tally !== undefined) return tally;
  throw new Explained(`VS Code ended with code ${code} and without a tally. Its last words:\n${child.logTail()}`);
}
