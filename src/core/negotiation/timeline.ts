import { groupBy } from '../groupBy';
import type { LedgerEntry } from './ledgerEntry';
import { linkMatters, type Matter } from './matters';
import type { Round } from './rounds';

/** A day, month or year of a negotiation and what it holds. */
export type TimelineItem = StatementItem | DeadlineItem | RoundItem;

interface Dated {
  /** ISO 8601 date or month. */
  readonly date: string;
}

/** What was said on the day of a publication. */
export interface StatementItem extends Dated {
  readonly kind: 'statement';
  readonly file: string;
  readonly entries: readonly LedgerEntry[];
}

/** When something is due, by the latest word on it. */
export interface DeadlineItem extends Dated {
  readonly kind: 'deadline';
  readonly entry: LedgerEntry;
}

export interface RoundItem extends Dated {
  readonly kind: 'round';
  readonly round: Round;
}

/** At one date: what was held, what was said, what is due. */
const ORDER: readonly TimelineItem['kind'][] = ['round', 'statement', 'deadline'];

/**
 * Rounds, statements and deadlines by date; a month comes before its days. A deadline that a later document moved
 * stands at the new date only. What has no date is left out, and so is what was rejected. `matters` are those of the
 * entries, where they are known.
 */
export function buildTimeline(
  entries: readonly LedgerEntry[],
  rounds: readonly Round[],
  matters: readonly Matter[] = linkMatters(entries),
): readonly TimelineItem[] {
  const shown = entries.filter((entry) => entry.review !== 'rejected');
  const items: TimelineItem[] = [
    ...rounds.flatMap((round): RoundItem[] => (round.start ? [{ kind: 'round', date: round.start, round }] : [])),
    ...statements(shown),
    ...deadlines(matters),
  ];
  return items.sort((a, b) => compareText(a.date, b.date) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

const statements = (entries: readonly LedgerEntry[]): readonly StatementItem[] =>
  [...groupBy(entries, ({ file }) => file)].flatMap(([file, own]): StatementItem[] => {
    const date = own[0]!.published;
    return date === undefined ? [] : [{ kind: 'statement', date, file, entries: own }];
  });

const deadlines = (matters: readonly Matter[]): readonly DeadlineItem[] =>
  matters.flatMap(({ statements: told }): DeadlineItem[] => {
    const dated = told.findLast(({ entry }) => entry.due?.date !== undefined)?.entry;
    return dated ? [{ kind: 'deadline', date: lastDay(dated.due!.date!), entry: dated }] : [];
  });

/** The end of an interval: "2026-06-16/2026-06-18" is over on the 18th. */
const lastDay = (date: string): string => date.slice(date.indexOf('/') + 1);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
