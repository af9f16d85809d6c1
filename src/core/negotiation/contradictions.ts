import { alikeIndex } from './alikeIndex';
import { changesBetween, type Change } from './change';
import { byTime, daysBetween } from './chronology';
import { measureLikeness } from './likeness';
import type { LedgerEntry } from './ledgerEntry';
import { linkMatters, shareParty, type Matter } from './matters';

/** Two statements that cannot both hold. */
export interface Contradiction {
  /** `stance`: promised and refused; `amount` and `date`: two reports of one commitment, days apart, that differ. */
  readonly kind: 'stance' | 'amount' | 'date';
  readonly earlier: LedgerEntry;
  readonly later: LedgerEntry;
  /** What differs. */
  readonly change: Change;
  /** Between the publications; undefined when one has no date. */
  readonly days: number | undefined;
}

/** Later than this, another amount or date is more likely a new offer than a contradicting report. */
const SAME_NEWS_DAYS = 7;

/** All contradictions, by the date of the later statement. `matters` are those of the entries, where they are known. */
export function findContradictions(
  entries: readonly LedgerEntry[],
  matters: readonly Matter[] = linkMatters(entries),
): readonly Contradiction[] {
  const shown = entries.filter((entry) => entry.review !== 'rejected').toSorted(byTime);
  return [...conflictingReports(matters), ...promisedAndRefused(shown)].sort((a, b) => byTime(a.later, b.later));
}

function conflictingReports(matters: readonly Matter[]): readonly Contradiction[] {
  return matters.flatMap(({ statements }) =>
    statements.flatMap(({ entry: later }, at) => {
      const earlier = statements[at - 1]?.entry;
      if (!earlier || earlier.kind !== later.kind || earlier.file === later.file) return [];
      const days = daysBetween(earlier, later);
      if (days === undefined || days > SAME_NEWS_DAYS) return [];
      return changesBetween(earlier, later).flatMap((change) =>
        change.aspect === 'amount' || change.aspect === 'date'
          ? [{ kind: change.aspect, earlier, later, change, days }]
          : [],
      );
    }),
  );
}

const PROMISES: ReadonlySet<string> = new Set(['agreement', 'pledge', 'offer']);

function promisedAndRefused(entries: readonly LedgerEntry[]): readonly Contradiction[] {
  const index = alikeIndex(measureLikeness(entries));
  for (const entry of entries) if (PROMISES.has(entry.kind) && entry.parties.length > 0) index.add(entry);
  const refusals = entries.filter((entry) => entry.kind === 'refusal' && entry.parties.length > 0);
  return refusals.flatMap((refusal) =>
    index
      .alike(refusal)
      .filter(({ entry: other }) => shareParty(refusal, other))
      .map(({ entry: other }) => {
        const [earlier, later] = [refusal, other].sort(byTime) as [LedgerEntry, LedgerEntry];
        const change: Change = { aspect: 'act', before: earlier.kind, after: later.kind };
        return { kind: 'stance', earlier, later, change, days: daysBetween(earlier, later) } as const;
      }),
  );
}
