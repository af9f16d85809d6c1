import { proseOf } from '../document/proseOf';
import { english, said, told, type Message, type Say } from '../message';
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
export function renderDisagreements(
  documents: readonly DocumentDisagreements[],
  linesOf: LinesOf,
  say: Say = english,
): string {
  const disputed = documents.filter(({ disagreements }) => disagreements.length > 0);
  const all = disputed.flatMap(({ disagreements }) => disagreements);
  if (all.length === 0) return `# ${say('Disagreements')}\n\n${say('No two annotators disagree about anything.')}\n`;
  const settled = all.filter((one) => one.settled).length;
  const summary = say(
    '{0} places, {1} of them settled. In the text, “Settle Disagreement…” decides with a reason.',
    all.length,
    settled,
  );
  let left = MAX_ROWS;
  const sections = disputed.flatMap((document) => {
    const rows = document.disagreements.slice(0, left);
    left -= rows.length;
    return rows.length > 0
      ? [`## ${escapeMarkdown(document.file)}`, ...rows.map((row) => place(document.file, row, linesOf, say))]
      : [];
  });
  const more = all.length > MAX_ROWS ? [`**${say('{0} more are not shown.', all.length - MAX_ROWS)}**`] : [];
  return `${[`# ${say('Disagreements')}`, summary, ...sections, ...more].join('\n\n')}\n`;
}

function place(file: string, row: Disagreement, linesOf: LinesOf, say: Say): string {
  const link = placeLink({ file, span: row.span }, linesOf);
  const state = row.settled ? say('{0}, settled', told(ABOUT[row.about], say)) : told(ABOUT[row.about], say);
  return [
    `${link}: ${state}`,
    ...row.sides.map((side) => `- ${escapeMarkdown(side.annotator)}: ${sideText(side, say)}`),
  ].join('\n');
}

const ABOUT: Readonly<Record<Disagreement['about'], Message>> = {
  presence: said`marked or not`,
  label: said`which label`,
  borders: said`how many words`,
};

function sideText(side: Side, say: Say): string {
  switch (side.kind) {
    case 'marked':
      return `${escapeMarkdown(side.mark.label)} “${escapeMarkdown(shortenText(proseOf(side.mark.quote), QUOTE))}”`;
    case 'rejected':
      return say('rejected');
    case 'unmarked':
      return say('nothing');
  }
}
