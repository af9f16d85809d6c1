import { brat } from './brat/brat';
import { doccano } from './doccano/doccano';
import type { Importer } from './importer';
import { labelStudio } from './labelStudio/labelStudio';
import { prodigy } from './prodigy/prodigy';
import { refiQda } from './refiQda/refiQda';
import { w3c } from './w3c/w3c';
import { webannoTsv } from './webannoTsv/webannoTsv';

/** All formats that annotations can be taken over from. A new one is one more object in this list. */
export const IMPORTERS: readonly Importer[] = [w3c, brat, webannoTsv, doccano, labelStudio, prodigy, refiQda];
