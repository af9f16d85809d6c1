import { checkArticle } from './checks/article';
import { checkSidecar } from './checks/sidecar';
import { checkGlossary, checkSuppressed, checkTaxonomy } from './checks/yamlFiles';
import { builtInDossier } from './dossier';
import { ARTICLE, GLOSSARY, SIDECAR, SUPPRESSED, TAXONOMY } from './samples';

/** A kind of file that Rapporteur reads, with a valid example and what must hold for any bytes in its place. */
export interface Target {
  readonly name: string;
  readonly sample: string;
  check(bytes: Uint8Array): void | Promise<void>;
}

export const TARGETS: readonly Target[] = [
  { name: 'sidecar', sample: SIDECAR, check: checkSidecar },
  { name: 'topics', sample: TAXONOMY, check: (bytes) => checkTaxonomy(decode(bytes)) },
  { name: 'glossary', sample: GLOSSARY, check: (bytes) => checkGlossary(decode(bytes)) },
  { name: 'rules', sample: SUPPRESSED, check: (bytes) => checkSuppressed(decode(bytes)) },
  {
    name: 'article',
    sample: ARTICLE,
    check: async (bytes) => {
      const text = decode(bytes);
      if (text.length <= MAX_LENGTH) checkArticle(text, await builtInDossier());
    },
  },
];

/** What is longer is not read, and the editor says so. */
const MAX_LENGTH = 5_000_000;

/** As the editor and the command line decode files. */
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
