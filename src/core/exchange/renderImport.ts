import type { Problem } from '../problem';
import { escapeMarkdown } from '../text/escapeMarkdown';
import type { ImportPlan, Outcome, PlannedAnnotation, PlannedDocument } from './import/planImport';

/** What an import would do, as a page: document by document, then what the dossier does not have and what is broken. */
export function renderImport(plan: ImportPlan, name: string, problems: readonly Problem[]): string {
  return [
    `# Import: ${escapeMarkdown(name)}`,
    '',
    ...plan.documents.flatMap(documentLines),
    ...section(
      'Documents that the dossier does not have',
      plan.unmatched.map(
        (document) =>
          `${document.name || '(no name)'}: ${document.annotations.length === 1 ? '1 annotation' : `${document.annotations.length} annotations`}`,
      ),
    ),
    ...section(
      'What could not be read',
      problems.map(({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`}: ${message}`),
    ),
  ].join('\n');
}

/** How a matched document was found out. */
const BY: Readonly<Record<PlannedDocument['by'], string>> = {
  text: 'the same text',
  name: 'the same name, another text: places were looked for',
  likeness: 'the same words, another name: places were looked for',
};

const OUTCOMES: Readonly<Record<Outcome['kind'], string>> = {
  new: 'comes in',
  known: 'is there already',
  removed: 'was removed here',
  suggestion: 'nobody has decided on it there',
  lost: 'no place is certain',
};

/** The same of several, where that is another word. */
const SEVERAL: Readonly<Partial<Record<Outcome['kind'], string>>> = {
  new: 'come in',
  known: 'are there already',
  removed: 'were removed here',
};

/** In words: "3 come in, 1 is there already"; for a list of documents. */
export function outcomeCounts({ annotations }: PlannedDocument): string {
  const kinds = Object.keys(OUTCOMES) as Outcome['kind'][];
  return kinds
    .flatMap((kind) => {
      const count = annotations.filter(({ outcome }) => outcome.kind === kind).length;
      return count > 0 ? [`${count} ${count === 1 ? OUTCOMES[kind] : (SEVERAL[kind] ?? OUTCOMES[kind])}`] : [];
    })
    .join(', ');
}

const documentLines = (document: PlannedDocument): readonly string[] => [
  `## ${escapeMarkdown(document.candidate.path)}`,
  '',
  `${BY[document.by]}; ${outcomeCounts(document)}.`,
  '',
  ...document.annotations.map(annotationLine),
  '',
];

function annotationLine({ label, quote, outcome }: PlannedAnnotation): string {
  const changed = outcome.kind === 'new' && outcome.changed !== undefined ? `, but ${outcome.changed}` : '';
  return `- ${escapeMarkdown(label)} “${escapeMarkdown(quote)}”: ${escapeMarkdown(OUTCOMES[outcome.kind] + changed)}`;
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines.map((line) => `- ${escapeMarkdown(line)}`), ''];
