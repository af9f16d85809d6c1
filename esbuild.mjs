// Bundles the entries: the desktop extension with its lazily loaded core, the browser extension, the worker that both
// read folders with, the page of the board, the command line.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { context, transform } from 'esbuild';
import { parse } from 'yaml';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** All that decides what is found in a text. A watched bundle changes under its name, so that each gets one of its own. */
function analyzerVersion() {
  if (watch) return String(Date.now());
  const hash = createHash('sha1');
  for (const folder of ['src/core', 'media/lexicons', 'media/model']) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort())
      hash.update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Our own YAML as JSON, which takes a tenth of the time to read. A fault in it ends the build. */
function writeLexicons() {
  mkdirSync('dist/lexicons', { recursive: true });
  for (const name of readdirSync('media/lexicons').filter((name) => name.endsWith('.yaml'))) {
    const value = parse(readFileSync(join('media/lexicons', name), 'utf8'));
    writeFileSync(join('dist/lexicons', name.replace(/yaml$/, 'json')), JSON.stringify(value));
  }
}

/** @type {import('esbuild').BuildOptions} */
const common = {
  define: { ANALYZER_VERSION: JSON.stringify(analyzerVersion()) },
  bundle: true,
  format: 'cjs',
  target: 'es2023',
  // Names stay readable in reports of errors. To keep them beside short ones would cost a call for each closure made.
  minifySyntax: true,
  minifyWhitespace: true,
  sourcemap: production ? false : 'linked',
  logLevel: 'info',
};

/**
 * Requires the editor's API as it is. Bundled as it stands in the sources, the import would hand each of our modules a copy of its own
 * of all five hundred members, which is most of what a start would take.
 * @type {import('esbuild').Plugin}
 */
const editorAsItIs = {
  name: 'editor-as-it-is',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { loader: 'ts', contents: source.replace(IMPORT_OF_EDITOR, "const vscode = require('vscode');") };
    }),
};

const IMPORT_OF_EDITOR = "import * as vscode from 'vscode';";

/** The lazy parts of the core: files of their own on the desktop, in a folder of their own. */
const LAZY = readdirSync('src/core/lazy').map((name) => basename(name, '.ts'));

/**
 * Leaves the lazy parts of the core out of the desktop's bundle and requires them from the files beside it: activation
 * takes a third of the time. The browser's host loads one file only.
 * @type {import('esbuild').Plugin}
 */
const lazyCore = {
  name: 'lazy-core',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/core\/lazy\// }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./core/${basename(path)}.js`, external: true } : undefined,
    ),
};

/**
 * Writes what was bundled as CommonJS. esbuild divides only ES modules into files, and the editor loads those by hooks that work in
 * a thread of their own, which takes longer than all that activation may; so each file is taken through esbuild once more.
 * @type {import('esbuild').Plugin}
 */
const asCommonJs = {
  name: 'as-common-js',
  setup({ initialOptions, onStart, onEnd }) {
    const { outdir } = initialOptions;
    mkdirSync(outdir, { recursive: true });
    onStart(() => readdirSync(outdir).forEach((name) => DIVIDED.test(name) && rmSync(join(outdir, name))));
    onEnd(async ({ outputFiles = [] }) => {
      await Promise.all(outputFiles.map(writeAsCommonJs));
    });
  },
};

/** A file that parts share, or a part; the hash in its name is esbuild's. */
const DIVIDED = /-[A-Z0-9]{8}\.js(?:\.map)?$/;

/** The map of the first pass stands in the text, from where the second takes it. */
async function writeAsCommonJs({ path, text }) {
  const { minifyWhitespace, target } = common;
  const options = { format: 'cjs', platform: 'node', target, minifyWhitespace, supported: { 'dynamic-import': false } };
  const { code, map } = await transform(text, { ...options, sourcemap: production ? false : 'external' });
  await writeFile(path, map ? `${code}//# sourceMappingURL=${basename(path)}.map\n` : code);
  if (map) await writeFile(`${path}.map`, map);
}

/** What the parts share lies in files beside them. @type {import('esbuild').BuildOptions} */
const divided = {
  platform: 'node',
  format: 'esm',
  splitting: true,
  sourcemap: production ? false : 'inline',
  write: false,
};

const contexts = await Promise.all([
  context({
    ...common,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist',
    ...divided,
    external: ['vscode'],
    plugins: [editorAsItIs, lazyCore, asCommonJs],
  }),
  context({
    ...common,
    entryPoints: LAZY.map((name) => `src/core/lazy/${name}.ts`),
    outdir: 'dist/core',
    ...divided,
    plugins: [asCommonJs],
  }),
  context({
    ...common,
    entryPoints: { 'extension.web': 'src/extension.web.ts' },
    outdir: 'dist',
    platform: 'browser',
    // Without these a module is picked that needs `document`, which a web worker does not have.
    conditions: ['worker', 'browser'],
    external: ['vscode'],
    plugins: [editorAsItIs],
  }),
  context({
    ...common,
    entryPoints: { readingWorker: 'src/readingWorker.ts' },
    outdir: 'dist',
    format: 'iife',
    platform: 'browser',
    conditions: ['worker', 'browser'],
    // Only Node's worker asks for it.
    external: ['node:worker_threads'],
    supported: { 'dynamic-import': false },
  }),
  context({
    ...common,
    entryPoints: { board: 'src/features/board/webview/main.ts' },
    outdir: 'dist',
    platform: 'browser',
    format: 'iife',
    // A webview may load no map.
    sourcemap: false,
  }),
  context({
    ...common,
    entryPoints: { cli: 'src/cli.ts' },
    outdir: 'dist',
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
  }),
]);

writeLexicons();
if (watch) await Promise.all(contexts.map((c) => c.watch()));
else {
  await Promise.all(contexts.map((c) => c.rebuild()));
  await Promise.all(contexts.map((c) => c.dispose()));
}
