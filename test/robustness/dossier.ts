import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dossier } from '../../src/core/analyze';
import { loadLexicon } from '../../src/core/lexicon';
import { loadTaxonomy } from '../../src/core/topics/loadTaxonomy';

let loaded: Promise<Dossier> | undefined;

/** The built-in knowledge, read once for all tests. */
export const builtInDossier = (): Promise<Dossier> => (loaded ??= load());

async function load(): Promise<Dossier> {
  const read = (path: string) => readFile(join(__dirname, '../../media', path));
  const [lexicon, taxonomy] = await Promise.all([loadLexicon(read), loadTaxonomy(read)]);
  return { lexicon, taxonomy };
}
