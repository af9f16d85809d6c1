import type { Uri } from 'vscode';
import type { ReadData } from '../core/readData';
import type { Taxonomy } from '../core/topics/taxonomy';
import { loadReading } from './loadCore';
import type { Disk } from './disk';
import { DossierFile } from './dossierFile';
import type { DossierFolders } from './watchDossierFolders';

/** The topics of each dossier: `.rapporteur/topics.yaml` where there is one, else the built-in ones. */
export type TaxonomyStore = DossierFile<Taxonomy>;

/** The topics that come with Rapporteur. */
export const builtInTaxonomy = (readData: ReadData) => async (): Promise<Taxonomy> =>
  (await loadReading()).loadTaxonomy(readData);

export const createTaxonomyStore = (
  readData: ReadData,
  diskOf: (root: Uri) => Disk,
  folders: DossierFolders,
): TaxonomyStore =>
  new DossierFile<Taxonomy>(
    {
      name: 'topics.yaml',
      async parse(text, name) {
        const builtIn = await builtInTaxonomy(readData)();
        if (text === undefined) return { value: builtIn, problems: [] };
        const { parseTaxonomy } = await loadReading();
        return parseTaxonomy(text, name, builtIn);
      },
    },
    diskOf,
    folders,
  );
