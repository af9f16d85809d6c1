import type { Uri } from 'vscode';
import type { ReadData } from '../core/readData';
import type { Taxonomy } from '../core/topics/taxonomy';
import type { Disk } from './disk';
import { DossierFile } from './dossierFile';

/** The topics of each dossier: `.rapporteur/topics.yaml` where there is one, else the built-in ones. */
export type TaxonomyStore = DossierFile<Taxonomy>;

export const createTaxonomyStore = (readData: ReadData, diskOf: (root: Uri) => Disk): TaxonomyStore =>
  new DossierFile<Taxonomy>(
    {
      name: 'topics.yaml',
      async parse(text, name) {
        const { loadTaxonomy } = await import('../core/topics/loadTaxonomy');
        const builtIn = await loadTaxonomy(readData);
        if (text === undefined) return { value: builtIn, problems: [] };
        const { parseTaxonomy } = await import('../core/topics/parseTaxonomy');
        return parseTaxonomy(text, name, builtIn);
      },
    },
    diskOf,
  );
