import { countText } from '../countText';
import { english, said, told, type Message, type Say } from '../message';
import type { Problem } from '../problem';
import { escapeMarkdown } from '../text/escapeMarkdown';
import type { ImportPlan, Outcome, PlannedAnnotation, PlannedDocument } from './import/planImport';

/** What an import would do, as a page: document by document, then what the dossier does not have and what is broken. */
export function renderImport(plan: ImportPlan, name: string, problems: readonly Problem[], say: Say = english): string {
  return [
    `# ${say('Import: {0}', escapeMarkdown(name))}`,
    '',
    ...plan.documents.flatMap((document) => documentLines(document, say)),
    ...section(
      say('Documents that the dossier does not have'),
      plan.unmatched.map(
        ({ name, annotations }) => `${name || say('(no name)')}: ${countText(annotations.length, 'annotation', say)}`,
      ),
    ),
    ...section(
      say('What could not be read'),
      problems.map(
        ({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`}: ${told(message, say)}`,
      ),
    ),
  ].join('\n');
}

/** How a matched document was found out. */
const BY: Readonly<Record<PlannedDocument['by'], Message>> = {
  text: said`the same text`,
  name: said`the same name, another text: places were looked for`,
  likeness: said`the same words, another name: places were looked for`,
};

const OUTCOMES: Readonly<Record<Outcome['kind'], Message>> = {
  new: said`comes in`,
  known: said`is there already`,
  removed: said`was removed here`,
  suggestion: said`nobody has decided on it there`,
  lost: said`no place is certain`,
};

/** The same of several, where that is another word. */
const SEVERAL: Readonly<Partial<Record<Outcome['kind'], Message>>> = {
  new: said`come in`,
  known: said`are there already`,
  removed: said`were removed here`,
};

/** In words: "3 come in, 1 is there already"; for a list of documents. */
export function outcomeCounts({ annotations }: PlannedDocument, say: Say = english): string {
  const kinds = Object.keys(OUTCOMES) as Outcome['kind'][];
  return kinds
    .flatMap((kind) => {
      const count = annotations.filter(({ outcome }) => outcome.kind === kind).length;
      return count > 0 ? [`${count} ${told((count > 1 ? SEVERAL[kind] : undefined) ?? OUTCOMES[kind], say)}`] : [];
    })
    .join(', ');
}

const documentLines = (document: PlannedDocument, say: Say): readonly string[] => [
  `## ${escapeMarkdown(document.candidate.path)}`,
  '',
  `${told(BY[document.by], say)}; ${outcomeCounts(document, say)}.`,
  '',
  ...document.annotations.map((annotation) => annotationLine(annotation, say)),
  '',
];

function annotationLine({ label, quote, outcome }: PlannedAnnotation, say: Say): string {
  const comes = told(OUTCOMES[outcome.kind], say);
  const changed = outcome.kind === 'new' ? outcome.changed : undefined;
  const what = changed ? say('{0}, but {1}', comes, told(changed, say)) : comes;
  return `- ${escapeMarkdown(label)} “${escapeMarkdown(quote)}”: ${escapeMarkdown(what)}`;
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines.map((line) => `- ${escapeMarkdown(line)}`), ''];
