import { english, told, type Say } from '../message';
import type { Move } from './move';
import { ASPECT_WORDS, KIND_WORDS, MOVE_WORDS } from './statementWords';
import { escapeMarkdown } from '../text/escapeMarkdown';
import { shortenText } from '../text/shortenText';
import { changeText, type Change } from './change';
import type { LedgerEntry } from './ledgerEntry';
import { placeText } from './placeText';
import { placeLink, type LinesOf } from './placeLink';

/** A longer clause is cut at a word; the link leads to the whole of it. In UTF-16 units. */
const MAX_QUOTE = 240;

/** What a list says of a statement besides its words. */
export interface Besides {
  /** "amended", "withdrawn": what the statement did to a position. */
  readonly move?: Move;
  readonly changes?: readonly Change[];
  /** True where the heading above does not tell who acts. */
  readonly withParties?: boolean;
}

/** A list item: when, who, which act, what changed, the words and their place. */
export function renderStatement(
  entry: LedgerEntry,
  linesOf: LinesOf,
  besides: Besides = {},
  say: Say = english,
): string {
  const { published, parties, addressees, kind, review } = entry;
  const who = besides.withParties ? [parties.join(', ') || say('Party not known'), addressees.join(', ')] : [];
  const facts = [
    published ?? say('Date not known'),
    who.filter(Boolean).join(' → '),
    [KIND_WORDS[kind], ...(besides.move === undefined || besides.move === 'opened' ? [] : [MOVE_WORDS[besides.move]])]
      .map((word) => told(word, say))
      .join(', '),
    ...(besides.changes ?? []).map((change) => describeChange(change, say)),
    review === 'disputed' ? say('disputed') : '',
  ];
  const sentence = placeText(entry.sentence.place, say);
  return [
    `- ${facts.filter(Boolean).map(escapeMarkdown).join(' · ')}: ${quote(entry)}`,
    `  ${placeLink({ file: entry.file, span: entry.span, sentence }, linesOf)}`,
  ].join('\n');
}

/** "amount 800 million pounds → 600 million pounds" */
export const describeChange = (change: Change, say: Say = english): string =>
  `${told(ASPECT_WORDS[change.aspect], say)} ${changeText(change, say)}`;

const quote = ({ text }: Pick<LedgerEntry, 'text'>): string => `“${escapeMarkdown(shortenText(text, MAX_QUOTE))}”`;
