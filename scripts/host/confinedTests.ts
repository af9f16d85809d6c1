import { chmodSync, cpSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleFiles } from './bundleTests';
import type { ExtensionTestOptions } from './extensionTests';
import type { InstalledServer } from './installServer';
import { sampleDossier, scratchFolder } from './paths';
import { add, nothing, type Tally } from './tally';
import { testsInBrowser } from './testsInBrowser';
import { startServer, type ServerOptions } from './vscodeServer';

/** Where less is allowed than in a folder of one's own, with the tests of `test/confined/` that are run there. */
interface Confinement {
  readonly title: string;
  readonly tests: string;
  readonly server?: Omit<ServerOptions, 'dataFolder'>;
  /** What to open, given a fresh copy of the sample dossier. */
  prepare(dossier: string): string;
}

const confinements: readonly Confinement[] = [
  {
    title: 'Restricted Mode',
    tests: 'restrictedMode',
    server: { trust: 'withheld' },
    prepare: (dossier) => dossier,
  },
  {
    title: 'a read-only folder',
    tests: 'readOnlyFolder',
    server: { obeysPermissions: true },
    prepare: (dossier) => {
      setReadOnly(dossier);
      return dossier;
    },
  },
  {
    title: 'a virtual workspace',
    tests: 'virtualWorkspace',
    prepare: (dossier) => writeVirtualWorkspace(dossier, 'rapporteur-virtual'),
  },
  {
    title: 'a virtual workspace that is read-only',
    tests: 'readOnlyFolder',
    prepare: (dossier) => writeVirtualWorkspace(dossier, 'rapporteur-readonly'),
  },
];

/** Runs the extension where it may do less: untrusted, without the right to write, on no disk. */
export async function confinedTests(installed: InstalledServer, options: ExtensionTestOptions): Promise<Tally> {
  let total = nothing;
  for (const confinement of confinements) {
    console.log(`\n  ${confinement.title}`);
    total = add(total, await runConfined(installed, confinement, options));
  }
  return total;
}

async function runConfined(
  installed: InstalledServer,
  { tests: name, server: confined, prepare }: Confinement,
  { extension, grep, verbose }: ExtensionTestOptions,
): Promise<Tally> {
  const tests = await bundleFiles('node', extension, { files: [`confined/${name}.test.ts`], name, grep });
  const dossier = join(scratchFolder('confined'), 'dossier');
  cpSync(sampleDossier, dossier, { recursive: true });
  const server = await startServer(installed, { dataFolder: scratchFolder('server'), ...confined });
  try {
    const address = server.address({ folder: prepare(dossier), extension, tests });
    return await testsInBrowser(address, verbose);
  } finally {
    await server.stop();
  }
}

/** Takes the right to write from a folder and all that is in it. */
function setReadOnly(path: string): void {
  const isFolder = statSync(path).isDirectory();
  if (isFolder) for (const name of readdirSync(path)) setReadOnly(join(path, name));
  chmodSync(path, isFolder ? 0o555 : 0o444);
}

/** A workspace of one folder that is not on the disk; the tests give its files, by `test/confined/virtualFolder.ts`. */
function writeVirtualWorkspace(dossier: string, scheme: string): string {
  const workspace = join(dirname(dossier), 'virtual.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: [{ uri: `${scheme}:/`, name: 'dossier' }] }));
  return workspace;
}
