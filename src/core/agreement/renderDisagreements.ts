import { placeLink, type LinesOf } from '../negotiation/placeLink';
import { escapeMarkdown } from '../text/escapeMarkdown';
import { shortenText } from '../text/shortenText';
import type { Disagreement, Side } from './disagreements';

/** The disagreements of one document. */
export interface DocumentDisagreements {
  /** Relative to the workspace. */
  readonly file: string;
  readonly disagreements: readonly Disagreement[];
}

/** Of a marking's words, in UTF-16 units: borders that differ are to be seen. */
const QUOTE = 160;

/** What the page lists at most: more than this nobody settles in one sitting, and the page says that there is more. */
const MAX_ROWS = 500;

/** Disagreements as a Markdown page: under a link to each place what everybody has made of it. */
export function renderDisagreements(documents: readonly DocumentDisagreements[], linesOf: LinesOf): string {
  const told = documents.filter(({ disagreements }) => disagreements.length > 0);
  const all = told.flatMap(({ disagreements }) => disagreements);
  if (all.length === 0) return '# Disagreements\n\nNo two annotators disagree about anything.\n';
  const settled = all.filter((one) => one.settled).length;
  const summary = `${all.length} places, ${settled} of them settled. In the text, “Settle Disagreement…” decides with a reason.`;
  let left = MAX_ROWS;
  const sections = told.flatMap((document) => {
    const rows = document.disagreements.slice(0, left);
    left -= rows.length;
    return rows.length > 0
      ? [`## ${escapeMarkdown(document.file)}`, ...rows.map((row) => place(document.file, row, linesOf))]
      : [];
  });
  const more = all.length > MAX_ROWS ? [`**${all.length - MAX_ROWS} more are not shown.**`] : [];
  return `${['# Disagreements', summary, ...sections, ...more].join('\n\n')}\n`;
}

function place(file: string, row: Disagreement, linesOf: LinesOf): string {
  const link = placeLink({ file, span: row.span }, linesOf);
  const state = row.settled ? `${ABOUT[row.about]}, settled` : ABOUT[row.about];
  return [
    `${link}: ${state}`,
    ...row.sides.map((side) => `- ${escapeMarkdown(side.annotator)}: ${sideText(side)}`),
  ].join('\n');
}

const ABOUT: Readonly<Record<Disagreement['about'], string>> = {
  presence: 'marked or not',
  label: 'which label',
  borders: 'how many words',
};

function sideText(side: Side): string {
  switch (side.kind) {
    case 'marked':
      return `${escapeMarkdown(side.mark.label)} “${escapeMarkdown(shortenText(side.mark.quote, QUOTE))}”`;
    case 'rejected':
      return 'rejected';
    case 'unmarked':
      return 'nothing';
  }
}
