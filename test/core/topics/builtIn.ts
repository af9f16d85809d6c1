import { readFile } from 'node:fs/promises';
import { loadTaxonomy } from '../../../src/core/topics/loadTaxonomy';
import type { Taxonomy } from '../../../src/core/topics/taxonomy';

const media = new URL('../../../media/', import.meta.url);

/** The taxonomy as it ships. */
export const builtInTaxonomy = (): Promise<Taxonomy> => loadTaxonomy((path) => readFile(new URL(path, media)));
