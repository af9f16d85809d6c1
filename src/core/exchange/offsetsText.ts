import { english, said, told, type Message, type Say } from '../message';
import type { AnnotationExporter, Exporter } from './exporter';

/** What the offsets of a format count in which text: said with every export, since no program can guess it. */
export const offsetsText = (exporter: Exporter, say: Say = english): string =>
  told(
    exporter.kind === 'ledger' ? exporter.offsets : said`${UNITS[exporter.unit]} in the ${TEXTS[exporter.indexes]}`,
    say,
  );

const UNITS: Readonly<Record<AnnotationExporter['unit'], Message>> = {
  utf16: said`UTF-16 units`,
  codePoint: said`code points`,
  byte: said`bytes of UTF-8`,
  token: said`tokens`,
};

const TEXTS: Readonly<Record<AnnotationExporter['indexes'], Message>> = {
  verbatim: said`Markdown as it stands, without byte order mark`,
  source: said`Markdown without byte order mark, line ends as LF`,
  prose: said`prose, without markup, a blank line between blocks`,
};
