import { escapeMarkdown } from '../text/escapeMarkdown';
import { shortenText } from '../text/shortenText';
import { changeText, type Change } from './change';
import type { LedgerEntry } from './ledgerEntry';
import { placeLink, type LinesOf } from './placeLink';

/** A longer clause is cut at a word; the link leads to the whole of it. In UTF-16 units. */
const MAX_QUOTE = 240;

/** What a list says of a statement besides its words. */
export interface Said {
  /** "amended", "withdrawn": what the statement did to a position. */
  readonly move?: string;
  readonly changes?: readonly Change[];
  /** True where the heading above does not tell who acts. */
  readonly withParties?: boolean;
}

/** A list item: when, who, which act, what changed, the words and their place. */
export function renderStatement(entry: LedgerEntry, linesOf: LinesOf, said: Said = {}): string {
  const { published, parties, addressees, kind, review } = entry;
  const who = said.withParties ? [parties.join(', ') || 'Party not known', addressees.join(', ')] : [];
  const facts = [
    published ?? 'Date not known',
    who.filter(Boolean).join(' → '),
    said.move === undefined || said.move === 'opened' ? kind : `${kind}, ${said.move}`,
    ...(said.changes ?? []).map(describeChange),
    review === 'disputed' ? 'disputed' : '',
  ];
  const sentence = entry.sentence.place;
  return [
    `- ${facts.filter(Boolean).map(escapeMarkdown).join(' · ')}: ${quote(entry)}`,
    `  ${placeLink({ file: entry.file, span: entry.span, sentence }, linesOf)}`,
  ].join('\n');
}

/** "amount 800 million pounds → 600 million pounds" */
export const describeChange = (change: Change): string => `${change.aspect} ${changeText(change)}`;

const quote = ({ text }: Pick<LedgerEntry, 'text'>): string => `“${escapeMarkdown(shortenText(text, MAX_QUOTE))}”`;
