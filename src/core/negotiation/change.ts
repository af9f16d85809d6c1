import { english, type Say } from '../message';
import type { Amount, LedgerEntry } from './ledgerEntry';

/** What differs between two statements of one commitment. An empty side means that it was added. */
export interface Change {
  readonly aspect: ChangeAspect;
  readonly before: string;
  readonly after: string;
}

/** `act`: another kind of commitment; `modal`: said more or less firmly ("will" → "may"). */
export type ChangeAspect = 'party' | 'addressee' | 'act' | 'modal' | 'amount' | 'date' | 'condition';

/**
 * What changed from one statement to a later one. A report may be shorter than another: what it leaves out has not
 * changed, only what it says differently; a condition counts also when it is new.
 */
export function changesBetween(before: LedgerEntry, after: LedgerEntry): readonly Change[] {
  return [
    ...difference('party', names(before.parties), names(after.parties)),
    ...difference('addressee', names(before.addressees), names(after.addressees)),
    ...difference('act', before.kind, after.kind),
    ...difference('modal', modalOf(before), modalOf(after)),
    ...amountChanges(before.amounts, after.amounts),
    ...(sameDate(before, after) ? [] : difference('date', before.due?.phrase, after.due?.phrase)),
    ...(after.condition ? difference('condition', before.condition ?? '', after.condition) : []),
  ];
}

/** "800 million pounds → 600 million pounds" */
export const changeText = ({ before, after }: Change, say: Say = english): string =>
  `${before || say('(none)')} → ${after || say('(none)')}`;

function difference(aspect: ChangeAspect, before: string | undefined, after: string | undefined): readonly Change[] {
  return before === undefined || after === undefined || before === after ? [] : [{ aspect, before, after }];
}

const names = (parties: readonly string[]): string | undefined =>
  parties.length === 0 ? undefined : [...parties].sort().join('; ');

const MODAL = /\b(?:shall|must|will|would|should|may|might|could|can)\b(?: not| never)?/;
const CONTRACTED = new Map([
  ["won't", 'will not'],
  ["can't", 'can not'],
  ['cannot', 'can not'],
  ["shan't", 'shall not'],
]);

/** The first modal verb of the clause, with its negation, in full. */
export function modalOf({ text }: Pick<LedgerEntry, 'text'>): string | undefined {
  const plain = text.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");
  const spelledOut = plain
    .replace(/\b(?:won't|can't|cannot|shan't)/g, (word) => CONTRACTED.get(word) ?? word)
    .replace(/n't\b/g, ' not')
    .replace(/'ll\b/g, ' will');
  return MODAL.exec(spelledOut)?.[0];
}

/** Amounts are compared by unit: tonnes have not become percent. */
function amountChanges(before: readonly Amount[], after: readonly Amount[]): readonly Change[] {
  const gone = before.filter((amount) => !after.some((other) => other.value === amount.value));
  const come = after.filter((amount) => !before.some((other) => other.value === amount.value));
  return gone.flatMap((amount) => {
    const other = come.find((each) => unitOf(each) === unitOf(amount));
    return other ? [{ aspect: 'amount' as const, before: amount.text, after: other.text }] : [];
  });
}

const unitOf = ({ value }: Amount): string => value.replace(/[-+\d.,–]+/g, '').trim();

const LEAD = /^(?:by|on|before|in|until|from|no later than|the end of)\s+/i;

/** The same phrase but for its preposition, or dates of which one is only less exact: "2027-01" and "2027-01-15". */
function sameDate({ due: a }: LedgerEntry, { due: b }: LedgerEntry): boolean {
  if (!a || !b) return true;
  if (a.date && b.date) return a.date.startsWith(b.date) || b.date.startsWith(a.date);
  return a.phrase.replace(LEAD, '').toLowerCase() === b.phrase.replace(LEAD, '').toLowerCase();
}
