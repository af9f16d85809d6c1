import { english, said, told, type Message, type Say } from '../message';
import { countText } from '../countText';
import { escapeMarkdown } from '../text/escapeMarkdown';
import type { Agreement, AgreementReport } from './agreementReport';
import type { Layer } from './codedText';

export interface LayerReport {
  readonly layer: Layer;
  readonly report: AgreementReport;
}

/** The agreement of a dossier as a Markdown page; layers in which nobody can be compared are left out. */
export function renderAgreement(layers: readonly LayerReport[], say: Say = english): string {
  const compared = layers.filter(({ report }) => report.labels.length > 0);
  const title = `# ${say('Agreement')}`;
  if (compared.length === 0) return `${title}\n\n${nothing(say)}\n`;
  return `${[title, howToRead(say), ...compared.flatMap((layer) => renderLayer(layer, say))].join('\n\n')}\n`;
}

const nothing = (say: Say): string =>
  say(
    'No document has annotations of two people yet. When a colleague’s files are in `.rapporteur/annotations/`, they are compared here.',
  );

const howToRead = (say: Say): string =>
  [
    say('*F1 exact*: the same label on exactly the same words; *F1 overlap*: the same label on words that overlap.'),
    say('*Kappa*: Cohen’s (1960), with sentences for units; the set of labels in each is the judgement.'),
    say(
      '*Alpha*: Krippendorff’s for unitizing (2016, 2019), over the whole text; 1 is full agreement, 0 what chance gives.',
    ),
    say('Of more than two people: the mean over the pairs; the alpha of a document takes all of them at once.'),
  ]
    .map((line) => `- ${line}`)
    .join('\n');

const LAYER_TITLES: Readonly<Record<Layer, Message>> = {
  commitment: said`Commitments`,
  entity: said`Entities`,
  topic: said`Topics`,
  tag: said`Own labels`,
};

function renderLayer({ layer, report }: LayerReport, say: Say): string[] {
  const { annotators, documents, pairs, labels, overall } = report;
  const people = annotators.map(escapeMarkdown).join(', ');
  return [
    `## ${told(LAYER_TITLES[layer], say)}`,
    say(
      '{0} annotators ({1}), {2} in common.',
      annotators.length,
      people,
      countText(documents.length, 'document', say),
    ),
    table(say, say('Label'), [
      ...labels.map(({ label, agreement }) => [label, agreement] as const),
      [say('all labels'), overall] as const,
    ]),
    table(
      say,
      say('Pair'),
      pairs.map(({ a, b, agreement }) => [say('{0} and {1}', a, b), agreement]),
    ),
    table(
      say,
      say('Document'),
      documents.map(({ file, agreement }) => [file, agreement]),
    ),
  ];
}

function table(say: Say, head: string, rows: readonly (readonly [name: string, agreement: Agreement])[]): string {
  const cells = rows.map(([name, { spans, exactF1, overlapF1, kappa, alpha }]) => [
    escapeMarkdown(name),
    String(spans),
    ...[exactF1, overlapF1, kappa, alpha].map(figure),
  ]);
  return aligned([[head, say('Spans'), say('F1 exact'), say('F1 overlap'), say('Kappa'), say('Alpha')], ...cells]);
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
