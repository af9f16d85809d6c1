import type { Uri } from 'vscode';
import type { Glossary } from '../core/entities/glossary/glossary';
import { loadReading } from './loadCore';
import type { Disk } from './disk';
import { DossierFile } from './dossierFile';
import type { DossierFolders } from './watchDossierFolders';

/** What people have said about names in each dossier: `.rapporteur/entities.yaml`. */
export type GlossaryStore = DossierFile<Glossary>;

export const createGlossaryStore = (diskOf: (root: Uri) => Disk, folders: DossierFolders): GlossaryStore =>
  new DossierFile<Glossary>(
    {
      name: 'entities.yaml',
      async parse(text, name) {
        const { EMPTY_GLOSSARY, parseGlossary } = await loadReading();
        return text === undefined ? { value: EMPTY_GLOSSARY, problems: [] } : parseGlossary(text, name);
      },
    },
    diskOf,
    folders,
  );
