import type { LedgerEntry } from '../negotiation/ledgerEntry';
import type { Matter } from '../negotiation/matters';
import type { Negotiation } from '../negotiation/negotiation';
import type { Deadline, DeadlineState } from './board';
import { dayRange, daysFrom } from '../recognition/dates/dayRange';

/** What falls due within so many days counts as due now: the time in which one can still ask about it. */
const DUE_SOON = 30;

/**
 * What is to happen by when, the earliest first, what has no date last. A deadline stands where the latest statement of
 * its commitment that names a day puts it. Whether a past one was kept, no document tells.
 */
export function toDeadlines(
  entries: readonly LedgerEntry[],
  { timeline, matters }: Pick<Negotiation, 'timeline' | 'matters'>,
  today: string,
): readonly Deadline[] {
  const matterOf = new Map(matters.flatMap((matter) => matter.statements.map(({ entry }) => [entry.id, matter])));
  const dated = timeline.flatMap((item) =>
    item.kind === 'deadline' ? datedDeadline(item.entry, matterOf.get(item.entry.id), today) : [],
  );
  const undated = entries.filter((entry) => isUndated(entry) && !hasDate(matterOf.get(entry.id)));
  return [
    ...dated.sort((a, b) => compareText(a.last!, b.last!)),
    ...undated.map(({ id }): Deadline => ({ statement: id, state: 'undated', moved: [], later: [] })),
  ];
}

function datedDeadline(entry: LedgerEntry, matter: Matter | undefined, today: string): readonly Deadline[] {
  const date = entry.due?.date;
  const range = date === undefined ? undefined : dayRange(date);
  if (!range) return [];
  const told = (matter?.statements ?? []).map((statement) => statement.entry);
  const at = told.findIndex(({ id }) => id === entry.id);
  return [
    {
      statement: entry.id,
      state: stateOf(range.first, range.last, today),
      ...range,
      days: daysFrom(today, range.last),
      moved: told
        .slice(0, Math.max(0, at))
        .filter((other) => movedFrom(other, date!))
        .map(({ id }) => id),
      later: told.slice(at + 1).map(({ id }) => id),
    },
  ];
}

function stateOf(first: string, last: string, today: string): DeadlineState {
  if (last < today) return 'overdue';
  return first <= today || daysFrom(today, last) <= DUE_SOON ? 'due' : 'upcoming';
}

const movedFrom = ({ due }: LedgerEntry, date: string): boolean => due?.date !== undefined && due.date !== date;

const isUndated = ({ due, review }: LedgerEntry): boolean =>
  due !== undefined && review !== 'rejected' && (due.date === undefined || !dayRange(due.date));

const hasDate = (matter: Matter | undefined): boolean =>
  (matter?.statements ?? []).some(({ entry }) => entry.due?.date !== undefined);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
