import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Dossier } from '../../src/core/analyze';
import type { ReadData } from '../../src/core/readData';
import type * as ShippedCore from './shippedCore';

export const root = join(__dirname, '../..');
export const readMedia: ReadData = (path) => readFile(join(root, 'media', path));

/** What is measured: the core and the readers of texts, bundled and minified as it ships, with the built-in knowledge. */
export interface Shipped {
  readonly core: typeof ShippedCore;
  readonly dossier: Dossier;
}

/**
 * Bundles the core as esbuild.mjs does. A loader of TypeScript would turn every import into a getter, and inner loops would be
 * measured by that.
 */
export async function loadShipped(): Promise<Shipped> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  const outfile = join(folder, 'core.js');
  try {
    await build({
      entryPoints: [join(__dirname, 'shippedCore.ts')],
      outfile,
      bundle: true,
      minifySyntax: true,
      minifyWhitespace: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2023',
    });
    const core = createRequire(__filename)(outfile) as typeof ShippedCore;
    const [lexicon, taxonomy] = await Promise.all([core.loadLexicon(readMedia), core.loadTaxonomy(readMedia)]);
    return { core, dossier: { lexicon, taxonomy } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
