import type { Block, Dateline } from './policyDocument';
import { dateNear, fullDate, readDate, writtenDate } from './dates';
import { toSource } from './prose';

/**
 * The newswire opening of an article, looked for at the start of its first paragraphs: "WASHINGTON, March 13 - ",
 * "TOKYO (Outlet) - ", "GENEVA, May 12 (Wire) —", "Geneva, 12 May 2025 –", "April 3, 2025, OTTAWA". Places without a date
 * must be in capitals. The year is taken from `near` (ISO 8601) where the dateline has none.
 */
export function findDateline(blocks: readonly Block[], near: string | undefined): Dateline | undefined {
  for (const block of firstParagraphs(blocks)) {
    const dateline = datelineOf(block, near);
    if (dateline) return dateline;
  }
  return undefined;
}

/** A date with its year that opens or closes one of the first short paragraphs, or is all of a heading: "Friday, July 21, 2017". */
export function standaloneDate(blocks: readonly Block[]): string | undefined {
  for (const { kind, prose } of blocks.slice(0, openingBlocks)) {
    if (prose.text.length > longestDateLine) continue;
    const match = (kind === 'heading' ? dateAlone : dateAtEdge).exec(prose.text);
    const date = match && readDate(match[0]);
    if (date) return date;
  }
  return undefined;
}

/** Kicker, headline, deck, byline, date: an article's own text has begun by then. */
export const openingBlocks = 6;
/** Long enough for "Published: Wednesday, September 17, 2025 at 11:30 a.m. Eastern", too short for a sentence of news. */
const longestDateLine = 80;

const firstParagraphs = (blocks: readonly Block[]): readonly Block[] =>
  blocks.slice(0, openingBlocks).filter(({ kind }) => kind === 'paragraph');

const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?';
const capitals = String.raw`\p{Lu}[\p{Lu}.'’]+(?:[ /-]\p{Lu}[\p{Lu}.'’]*){0,4}`;
const region = String.raw`(?:, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2})?`;
const notPlace =
  '(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|On |In |By |Since |From |Until |Before |After |Published|Updated|Posted|Date)';
const mixed = notPlace + String.raw`\p{Lu}[\p{L}.'’]+(?:[ -](?:de |la |of )?\p{Lu}[\p{L}.'’]*){0,3}`;
const wire = String.raw`(?: ?\([^)]{1,60}\))?`;
const dash = String.raw`\s*(?:--?|[–—])(?=\s|$|\p{L}|["“])`;

const forms = [
  `^(?<place>${capitals}${region})(?:,? ${weekday}(?<date>${writtenDate}))?,?${wire}(?=${dash})`,
  `^(?<place>${mixed}${region}),? ${weekday}(?<date>${writtenDate}),?${wire}(?=${dash}|\\s*$)`,
  `^${weekday}(?<date>${fullDate})(?:,| [–—-]) (?<place>${capitals}|${mixed})${region}(?=${dash}|\\s*$|:)`,
].map((form) => new RegExp(form, 'u'));

const dateAlone = new RegExp(`^\\s*${weekday}${fullDate}\\s*$`);
const dateAtEdge = new RegExp(`^\\s*${weekday}${fullDate}|${fullDate}[\\s.)]*$`);

function datelineOf(block: Block, near: string | undefined): Dateline | undefined {
  const head = block.prose.text.slice(0, longestDateline);
  for (const form of forms) {
    const match = form.exec(head);
    if (!match?.groups) continue;
    const { place, date } = match.groups;
    return {
      span: toSource(block.prose, { start: 0, end: match[0].length }),
      place: place!,
      date: date ? dateNear(date, near) : undefined,
    };
  }
  return undefined;
}

/** UTF-16 units: the longest place, date and wire that the forms allow. */
const longestDateline = 200;
