import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dossier } from '../core/analyze';
import { loadLexicon } from '../core/lexicon';
import { builtPath, type ReadData } from '../core/readData';
import { loadTaxonomy } from '../core/topics/loadTaxonomy';
import type { Taxonomy } from '../core/topics/taxonomy';

/** The data files stand beside the bundle, `dist/cli.js`. */
const readBundled: ReadData = (path) => readFile(join(__dirname, '..', ...builtPath(path)));

/** The built-in knowledge, for texts outside a dossier. */
export async function loadBuiltIn(): Promise<Dossier> {
  const [lexicon, taxonomy] = await Promise.all([loadLexicon(readBundled), loadBuiltInTaxonomy()]);
  return { lexicon, taxonomy };
}

/** The topics alone, for what reads no text: names and weights take longer to load than all else does. */
export const loadBuiltInTaxonomy = (): Promise<Taxonomy> => loadTaxonomy(readBundled);
