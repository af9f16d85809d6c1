import type { CommitmentKind } from '../commitments/commitment';
import { changesBetween, type Change } from './change';
import { byTime } from './chronology';
import { measureLikeness, SAME_THING, type Likeness } from './likeness';
import type { LedgerEntry } from './ledgerEntry';

/** One commitment through all the documents that state it, with what changed on the way. */
export interface Matter {
  /** That of its first statement. */
  readonly id: string;
  readonly statements: readonly Statement[];
}

export interface Statement {
  readonly entry: LedgerEntry;
  /** Against the statement before it; empty for the first and for one that only repeats. */
  readonly changes: readonly Change[];
}

/** Binding oneself, asking, refusing and threatening stay apart; a pledge that became a plan is one matter. */
const FAMILY: Readonly<Record<CommitmentKind, string>> = {
  agreement: 'binding',
  pledge: 'binding',
  plan: 'binding',
  offer: 'binding',
  demand: 'asking',
  refusal: 'refusing',
  threat: 'threatening',
};

/**
 * Links the statements of one commitment across documents: the same family of acts by a common party, in like words.
 * Every entry is in one matter only, those that were rejected in none; matters are in the order of their first statement.
 */
export function linkMatters(entries: readonly LedgerEntry[]): readonly Matter[] {
  const ordered = entries.filter((entry) => entry.review !== 'rejected').toSorted(byTime);
  const likeness = measureLikeness(ordered);
  const matterOf = new Map<LedgerEntry, LedgerEntry[]>();
  const matters: LedgerEntry[][] = [];
  for (const entry of ordered) {
    const earlier = mostAlike(entry, likeness, (other) => matterOf.has(other));
    const matter = earlier ? matterOf.get(earlier)! : [];
    if (!earlier) matters.push(matter);
    matter.push(entry);
    matterOf.set(entry, matter);
  }
  return matters.map(toMatter);
}

function mostAlike(
  entry: LedgerEntry,
  likeness: Likeness,
  isEarlier: (entry: LedgerEntry) => boolean,
): LedgerEntry | undefined {
  let best: LedgerEntry | undefined;
  let most = SAME_THING;
  for (const other of likeness.candidates(entry)) {
    if (!isEarlier(other) || FAMILY[other.kind] !== FAMILY[entry.kind] || !shareParty(entry, other)) continue;
    const alike = likeness.between(entry, other);
    if (alike >= most) [best, most] = [other, alike];
  }
  return best;
}

/** True if one acts in both; a report that names nobody ("we will …") may be of anyone. */
export function shareParty(a: LedgerEntry, b: LedgerEntry): boolean {
  if (a.parties.length === 0 || b.parties.length === 0) return true;
  return actors(a).some((name) => actors(b).includes(name));
}

/** Who is bound: an agreement binds those it is made with as well. */
export const actors = (entry: LedgerEntry): readonly string[] =>
  entry.kind === 'agreement' ? [...entry.parties, ...entry.addressees] : entry.parties;

const toMatter = (entries: readonly LedgerEntry[]): Matter => ({
  id: entries[0]!.id,
  statements: entries.map((entry, at) => ({ entry, changes: at === 0 ? [] : changesBetween(entries[at - 1]!, entry) })),
});
