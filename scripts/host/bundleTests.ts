import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { projectRoot } from './paths';

/** The two extension hosts of VS Code: a Node process, and a worker of the browser. */
export type ExtensionHost = 'node' | 'browser';

/** Tests that need Node, such as those of files on disk, say so by their name; all others run in both hosts. */
const nodeOnly = '.node.test.ts';

/**
 * Bundles the tests of `test/extension/` for one extension host, into the folder of the extension they are to test.
 * Returns the path of the bundle, which exports the `run()` that VS Code calls; `grep` picks tests by title.
 */
export async function bundleTests(host: ExtensionHost, extension: string, grep?: string): Promise<string> {
  const folder = join(projectRoot, 'test', 'extension');
  const outfile = join(extension, 'dist', 'test', `${host}.js`);
  await build({
    stdin: {
      contents: entry(testFiles(folder, host), grep),
      resolveDir: folder,
      sourcefile: `${host}.ts`,
      loader: 'ts',
    },
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

function testFiles(folder: string, host: ExtensionHost): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.test.ts') && (host === 'node' || !path.endsWith(nodeOnly)))
    .sort();
}

/** The tests are required inside `define`, since Mocha must be there before they call `describe`. */
function entry(files: readonly string[], grep: string | undefined): string {
  return `
    import { runSuite } from './run/runSuite';
    export function run(): Promise<void> {
      return runSuite(() => {
        ${files.map((file) => `require(${JSON.stringify(`./${file}`)});`).join('\n')}
      }, ${JSON.stringify(grep === undefined ? {} : { grep })});
    }
  `;
}
