import { join } from 'node:path';
import { bundleTests } from './bundleTests';
import { exitOf, startChild } from './child';
import { emptyExtension } from './emptyExtension';
import { Explained } from './explained';
import type { InstalledServer } from './installServer';
import { projectRoot, scratchFolder } from './paths';
import { mochaTests } from './mochaTests';
import { add, type Tally } from './tally';
import { testsInBrowser } from './testsInBrowser';
import { serverMain, startServer } from './vscodeServer';

/** Packages the extension as for its users, installs it in a fresh editor and tries it out there. */
export async function packagedTests(installed: InstalledServer, verbose: boolean): Promise<Tally> {
  const dataFolder = scratchFolder('server');
  await succeeded('npm run package', startChild(npm, ['run', 'package'], { cwd: projectRoot }));
  const contents = await mochaTests(['--no-config', '--node-option', 'import=tsx', 'test/package/*.test.ts']);
  await succeeded('Installing the .vsix', startChild(installed.node, installArguments(installed, dataFolder)));

  const extension = emptyExtension();
  const tests = await bundleTests('node', extension, 'in a running editor');
  const server = await startServer(installed, { dataFolder });
  try {
    const address = server.address({ folder: scratchFolder('dossier'), extension, tests });
    return add(contents, await testsInBrowser(address, verbose));
  } finally {
    await server.stop();
  }
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

async function succeeded(what: string, child: ReturnType<typeof startChild>): Promise<void> {
  if ((await exitOf(child)) !== 0) throw new Explained(`${what} failed:\n${child.logTail()}`);
}

function installArguments(installed: InstalledServer, dataFolder: string): string[] {
  return [
    serverMain(installed),
    ...['--install-extension', join(projectRoot, 'dist', 'rapporteur.vsix')],
    ...['--server-data-dir', dataFolder],
    '--accept-server-license-terms',
  ];
}
