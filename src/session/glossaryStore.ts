import type { Uri } from 'vscode';
import type { Glossary } from '../core/entities/glossary/glossary';
import type { Disk } from './disk';
import { DossierFile } from './dossierFile';

/** What people have said about names in each dossier: `.rapporteur/entities.yaml`. */
export type GlossaryStore = DossierFile<Glossary>;

export const createGlossaryStore = (diskOf: (root: Uri) => Disk): GlossaryStore =>
  new DossierFile<Glossary>(
    {
      name: 'entities.yaml',
      async parse(text, name) {
        const { EMPTY_GLOSSARY } = await import('../core/entities/glossary/glossary');
        if (text === undefined) return { value: EMPTY_GLOSSARY, problems: [] };
        const { parseGlossary } = await import('../core/entities/glossary/parseGlossary');
        return parseGlossary(text, name);
      },
    },
    diskOf,
  );
