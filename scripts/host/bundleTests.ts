import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { projectRoot } from './paths';

/** The two extension hosts of VS Code: a Node process, and a worker of the browser. */
export type ExtensionHost = 'node' | 'browser';

const testRoot = join(projectRoot, 'test');

/** Tests that need Node, such as those of files on disk, say so by their name; all others run in both hosts. */
const nodeOnly = '.node.test.ts';

/**
 * Bundles the tests of `test/extension/` for one extension host, into the folder of the extension they are to test.
 * Returns the path of the bundle, which exports the `run()` that VS Code calls; `grep` picks tests by title.
 */
export async function bundleTests(host: ExtensionHost, extension: string, grep?: string): Promise<string> {
  return bundleFiles(host, extension, { files: testFiles(host), name: host, grep });
}

export interface ChosenTests {
  /** Relative to `test/`. */
  readonly files: readonly string[];
  /** Of the bundle. */
  readonly name: string;
  readonly grep?: string | undefined;
}

/** The same for tests that are named one by one. */
export async function bundleFiles(
  host: ExtensionHost,
  extension: string,
  { files, name, grep }: ChosenTests,
): Promise<string> {
  const folder = join(extension, 'dist', 'test');
  const outfile = join(folder, `${name}.js`);
  if (host === 'node') await bundleWorkerDoors(folder);
  await build({
    stdin: { contents: entry(files, grep), resolveDir: testRoot, sourcefile: `${name}.ts`, loader: 'ts' },
    outfile,
    bundle: true,
    // Mocha's browser build takes `module.exports` for itself; the footer gives it back to the suite.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    target: 'es2022',
    sourcemap: 'inline',
    keepNames: true,
    external: ['vscode'],
    logLevel: 'warning',
    ...platforms[host],
  });
  return outfile;
}

const platforms: Readonly<Record<ExtensionHost, BuildOptions>> = {
  node: { platform: 'node' },
  browser: {
    platform: 'browser',
    conditions: ['worker', 'browser'],
    // The worker has neither Node's assertions nor the globals that their port to the browser expects.
    alias: { 'node:assert/strict': join(projectRoot, 'test/extension/run/strictAssert.ts') },
    define: { global: 'globalThis', process: '{"env":{}}' },
  },
};

/** What listens inside worker threads is loaded there before the thread's own script, from a file. */
async function bundleWorkerDoors(folder: string): Promise<void> {
  const entryPoints = [join(testRoot, 'extension/support/workerDoors.ts')];
  await build({ entryPoints, outdir: folder, bundle: true, platform: 'node', format: 'cjs', logLevel: 'warning' });
}

function testFiles(host: ExtensionHost): string[] {
  return readdirSync(join(testRoot, 'extension'), { recursive: true, encoding: 'utf8' })
    .map((path) => `extension/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts') && (host === 'node' || !path.endsWith(nodeOnly)))
    .sort();
}

/** The tests are required inside `define`, since Mocha must be there before they call `describe`. */
function entry(files: readonly string[], grep: string | undefined): string {
  return `
    import { runSuite } from './extension/run/runSuite';
    export function run(): Promise<void> {
      return runSuite(() => {
        ${files.map((file) => `require(${JSON.stringify(`./${file}`)});`).join('\n')}
      }, ${JSON.stringify(grep === undefined ? {} : { grep })});
    }
  `;
}
