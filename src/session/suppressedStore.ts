import type { Uri } from 'vscode';
import type { SuppressedFile } from '../core/commitments/suppressed/parseSuppressed';
import { loadReading } from './loadCore';
import type { Disk } from './disk';
import { DossierFile } from './dossierFile';
import type { DossierFolders } from './watchDossierFolders';

/** What people have switched off in each dossier: `.rapporteur/rules.yaml`. */
export type SuppressedStore = DossierFile<SuppressedFile>;

export const createSuppressedStore = (diskOf: (root: Uri) => Disk, folders: DossierFolders): SuppressedStore =>
  new DossierFile<SuppressedFile>(
    {
      name: 'rules.yaml',
      async parse(text, name) {
        const file = await loadReading();
        return text === undefined ? { value: file.NOTHING_SUPPRESSED, problems: [] } : file.parseSuppressed(text, name);
      },
    },
    diskOf,
    folders,
  );
