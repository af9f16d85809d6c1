import { brat } from './brat/brat';
import { htmlBrief } from './brief/htmlBrief';
import { markdownBrief } from './brief/markdownBrief';
import { conll } from './conll/conll';
import { csvLedger } from './csv/csvLedger';
import { doccano } from './doccano/doccano';
import type { Exporter } from './exporter';
import { graphml } from './graphml/graphml';
import { ical } from './ical/ical';
import { labelStudio } from './labelStudio/labelStudio';
import { prodigy } from './prodigy/prodigy';
import { refiQda } from './refiQda/refiQda';
import { uimaXmi } from './uimaXmi/uimaXmi';
import { w3c } from './w3c/w3c';
import { webannoTsv } from './webannoTsv/webannoTsv';

/** All formats that can be written, in the order in which they are offered. A new one is one more object in this list. */
export const EXPORTERS: readonly Exporter[] = [
  w3c,
  brat,
  webannoTsv,
  uimaXmi,
  conll,
  doccano,
  labelStudio,
  prodigy,
  refiQda,
  csvLedger,
  graphml,
  ical,
  markdownBrief,
  htmlBrief,
];
