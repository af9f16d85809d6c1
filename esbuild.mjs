// Bundles the three entries: the desktop extension, the browser extension and the command line.
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

const contexts = await Promise.all([
  context({
    ...common,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist',
    platform: 'node',
    external: ['vscode'],
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
