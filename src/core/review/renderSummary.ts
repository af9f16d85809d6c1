import { labelsOf } from '../annotation/annotationSet';
import { labelText } from '../annotation/body';
import { currentSelector } from '../annotation/target';
import type { PlacedAnnotation } from '../marks/mark';
import { markWord } from '../marks/marksOf';
import { english, type Say } from '../message';
import { placeLink, type LinesOf } from '../negotiation/placeLink';
import { escapeMarkdown } from '../text/escapeMarkdown';
import { shortenText } from '../text/shortenText';
import type { Span } from '../text/span';
import type { Answer, ReviewItem } from './reviewItem';
import { progressOf } from './reviewQueue';

/** One document's review, as its summary tells it. */
export interface ReviewedDocument {
  /** Relative to the workspace. */
  readonly file: string;
  readonly text: string;
  readonly reviewer: string;
  /** ISO 8601 date on which the summary is written. */
  readonly date: string;
  readonly items: readonly ReviewItem[];
  readonly placed: readonly PlacedAnnotation[];
  readonly linesOf: LinesOf;
  /** "¶3, sentence 2" */
  readonly sentenceOf: (span: Span) => string;
}

/** What was read, decided, left open and lost, as a short Markdown page with a link to every place that still waits. */
export function renderSummary(document: ReviewedDocument, say: Say = english): string {
  const { answered, total, by } = progressOf(document.items);
  const orphans = document.placed.filter(({ anchoring }) => anchoring.kind === 'orphaned');
  const parts = [
    `# ${say('Review of {0}', escapeMarkdown(document.file))}`,
    say('By {0}, {1}: {2} of {3} answered.', escapeMarkdown(document.reviewer), document.date, answered, total),
    [
      `- ${say('Accepted: {0}', by.accepted)}`,
      `- ${say('Rejected: {0}', by.rejected)}`,
      `- ${say('Disputed: {0}', by.disputed)}`,
      `- ${say('Skipped: {0}', by.skipped)}`,
      `- ${say('Open: {0}', by.open)}`,
      `- ${say('Without a text: {0}', orphans.length)}`,
    ].join('\n'),
    ...section(say('Open'), itemLines(document, 'open')),
    ...section(say('Skipped'), itemLines(document, 'skipped')),
    ...section(say('Disputed'), itemLines(document, 'disputed')),
    ...section(
      say('Without a text'),
      orphans.map((orphan) => orphanLine(orphan, say)),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`## ${title}`, lines.join('\n')] : [];

/** Of a clause or quote, in UTF-16 units: enough to know it again. */
const QUOTE = 100;

function itemLines(document: ReviewedDocument, answer: Answer): string[] {
  return document.items.flatMap(({ answer: given, mark, span }) => {
    if (given !== answer || !mark) return [];
    const sentence = document.sentenceOf(span);
    const link = placeLink({ file: document.file, span, sentence }, document.linesOf);
    return [`- ${escapeMarkdown(markWord(mark))}: ${quoted(document.text.slice(span.start, span.end))} ${link}`];
  });
}

function orphanLine({ annotation }: PlacedAnnotation, say: Say): string {
  const label = labelsOf(annotation).map(labelText)[0] ?? say('note');
  const quote = annotation.target.kind === 'text' ? quoted(currentOrOriginal(annotation.target)) : '';
  return `- ${escapeMarkdown(label)}: ${quote} (${escapeMarkdown(annotation.creator)})`;
}

/** What was detached on purpose has no words at its last place. */
const currentOrOriginal = (target: Parameters<typeof currentSelector>[0]): string =>
  currentSelector(target).exact || target.selector.exact;

const quoted = (text: string): string => `“${escapeMarkdown(shortenText(text.replace(/\s+/g, ' '), QUOTE))}”`;
