import { placeLink, type LinesOf } from '../negotiation/placeLink';
import { escapeMarkdown } from '../text/escapeMarkdown';
import type { Disagreement, Side } from './disagreements';

/** The disagreements of one document. */
export interface DocumentDisagreements {
  /** Relative to the workspace. */
  readonly file: string;
  readonly disagreements: readonly Disagreement[];
}

/** What the page lists at most: more than this nobody settles in one sitting, and the page says that there is more. */
const MAX_ROWS = 500;

/** Disagreements side by side, one column for each annotator, as a Markdown page with a link to every place. */
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
    return rows.length > 0 ? [`## ${escapeMarkdown(document.file)}`, table(document.file, rows, linesOf)] : [];
  });
  const more = all.length > MAX_ROWS ? [`**${all.length - MAX_ROWS} more are not shown.**`] : [];
  return `${['# Disagreements', summary, ...sections, ...more].join('\n\n')}\n`;
}

function table(file: string, rows: readonly Disagreement[], linesOf: LinesOf): string {
  const annotators = rows[0]!.sides.map(({ annotator }) => annotator);
  const lines = rows.map((row) => {
    const link = placeLink({ file, span: row.span }, linesOf);
    return `| ${[link, ABOUT[row.about], ...row.sides.map(sideText), row.settled ? 'settled' : ''].join(' | ')} |`;
  });
  const heads = ['Place', 'About', ...annotators.map(escapeMarkdown), ''];
  return [`| ${heads.join(' | ')} |`, `| ${heads.map(() => '---').join(' | ')} |`, ...lines].join('\n');
}

const ABOUT: Readonly<Record<Disagreement['about'], string>> = {
  presence: 'marked or not',
  label: 'label',
  borders: 'words',
};

function sideText(side: Side): string {
  switch (side.kind) {
    case 'marked':
      return `${escapeMarkdown(side.mark.label)} (${side.mark.end - side.mark.start} characters)`;
    case 'rejected':
      return 'rejected';
    case 'unmarked':
      return '–';
  }
}
