import { escapeMarkdown } from '../text/escapeMarkdown';
import type { Agreement, AgreementReport } from './agreementReport';
import type { Layer } from './codedText';

export interface LayerReport {
  readonly layer: Layer;
  readonly report: AgreementReport;
}

/** The agreement of a dossier as a Markdown page; layers in which nobody can be compared are left out. */
export function renderAgreement(layers: readonly LayerReport[]): string {
  const told = layers.filter(({ report }) => report.labels.length > 0);
  if (told.length === 0) return `# Agreement\n\n${NOTHING}\n`;
  return `${['# Agreement', HOW_TO_READ, ...told.flatMap(renderLayer)].join('\n\n')}\n`;
}

const NOTHING =
  'No document has annotations of two people yet. When a colleague’s files are in `.rapporteur/annotations/`, they are compared here.';

const HOW_TO_READ = [
  '- *F1 exact*: the same label on exactly the same words; *F1 overlap*: the same label on words that overlap.',
  '- *Kappa*: Cohen’s (1960), with sentences for units; the set of labels in each is the judgement.',
  '- *Alpha*: Krippendorff’s for unitizing (2016, 2019), over the whole text; 1 is full agreement, 0 what chance gives.',
  '- Of more than two people: the mean over the pairs; the alpha of a document takes all of them at once.',
].join('\n');

const LAYER_TITLES: Readonly<Record<Layer, string>> = {
  commitment: 'Commitments',
  entity: 'Entities',
  topic: 'Topics',
  tag: 'Own labels',
};

function renderLayer({ layer, report }: LayerReport): string[] {
  const { annotators, documents, pairs, labels, overall } = report;
  const people = annotators.map(escapeMarkdown).join(', ');
  return [
    `## ${LAYER_TITLES[layer]}`,
    `${annotators.length} annotators (${people}), ${documents.length} ${documents.length === 1 ? 'document' : 'documents'} in common.`,
    table('Label', [
      ...labels.map(({ label, agreement }) => [label, agreement] as const),
      ['all labels', overall] as const,
    ]),
    table(
      'Pair',
      pairs.map(({ a, b, agreement }) => [`${a} and ${b}`, agreement]),
    ),
    table(
      'Document',
      documents.map(({ file, agreement }) => [file, agreement]),
    ),
  ];
}

function table(head: string, rows: readonly (readonly [name: string, agreement: Agreement])[]): string {
  const cells = rows.map(([name, { spans, exactF1, overlapF1, kappa, alpha }]) => [
    escapeMarkdown(name),
    String(spans),
    ...[exactF1, overlapF1, kappa, alpha].map(figure),
  ]);
  return aligned([[head, 'Spans', 'F1 exact', 'F1 overlap', 'Kappa', 'Alpha'], ...cells]);
}

/** A table that can also be read as it is written, since a page opens as text. */
function aligned([heads = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = heads.map((_, at) => Math.max(...[heads, ...rows].map((row) => row[at]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`;
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(heads), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** Two decimals are as much as such figures can bear. */
const figure = (value: number | undefined): string =>
  value === undefined ? '–' : value.toFixed(2).replace(/^-(?=0\.00$)/, '');
