// Bundles the entries: the desktop extension with its lazily loaded core, the browser extension, the command line.
import { context } from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2023',
  minify: true,
  keepNames: true,
  sourcemap: production ? false : 'linked',
  logLevel: 'info',
};

/**
 * Leaves the lazy part of the core out of the desktop's bundle and requires it from the file beside it: activation
 * takes a third of the time. The browser's host loads one file only.
 * @type {import('esbuild').Plugin}
 */
const lazyCore = {
  name: 'lazy-core',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/core\/lazy$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './core.js', external: true } : undefined,
    ),
};

const contexts = await Promise.all([
  context({
    ...common,
    entryPoints: { extension: 'src/extension.ts', core: 'src/core/lazy.ts' },
    outdir: 'dist',
    platform: 'node',
    external: ['vscode'],
    plugins: [lazyCore],
    supported: { 'dynamic-import': false },
  }),
  context({
    ...common,
    entryPoints: { 'extension.web': 'src/extension.web.ts' },
    outdir: 'dist',
    platform: 'browser',
    // Without these a module is picked that needs `document`, which a web worker does not have.
    conditions: ['worker', 'browser'],
    external: ['vscode'],
  }),
  context({
    ...common,
    entryPoints: { cli: 'src/cli.ts' },
    outdir: 'dist',
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
  }),
]);

if (watch) await Promise.all(contexts.map((c) => c.watch()));
else {
  await Promise.all(contexts.map((c) => c.rebuild()));
  await Promise.all(contexts.map((c) => c.dispose()));
}
