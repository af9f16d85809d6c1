import type { AnnotationExporter, Exporter } from './exporter';

/** What the offsets of a format count in which text: said with every export, since no program can guess it. */
export const offsetsText = (exporter: Exporter): string =>
  exporter.kind === 'ledger' ? exporter.offsets : `${UNITS[exporter.unit]} in the ${TEXTS[exporter.indexes]}`;

const UNITS: Readonly<Record<AnnotationExporter['unit'], string>> = {
  utf16: 'UTF-16 units',
  codePoint: 'code points',
  byte: 'bytes of UTF-8',
  token: 'tokens',
};

const TEXTS: Readonly<Record<AnnotationExporter['indexes'], string>> = {
  verbatim: 'Markdown as it stands, without byte order mark',
  source: 'Markdown without byte order mark, line ends as LF',
  prose: 'prose, without markup, a blank line between blocks',
};
