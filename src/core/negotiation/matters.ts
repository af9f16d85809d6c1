import type { CommitmentKind } from '../commitments/commitment';
import { groupBy } from '../groupBy';
import { alikeIndex, type AlikeIndex } from './alikeIndex';
import { changesBetween, type Change } from './change';
import { byTime } from './chronology';
import { measureLikeness, type Likeness } from './likeness';
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
 * Links the statements of one commitment across documents: the same family of acts by a common party, in like words. An
 * entry goes to the earlier one in the same words by the same parties, else to the most alike, of equals to the latest.
 * Every entry is in one matter only, those that were rejected in none; matters are in the order of their first statement.
 */
export function linkMatters(entries: readonly LedgerEntry[]): readonly Matter[] {
  const ordered = entries.filter((entry) => entry.review !== 'rejected').toSorted(byTime);
  const likeness = measureLikeness(ordered);
  const families = groupBy(ordered, ({ kind }) => FAMILY[kind]);
  const linked = [...families.values()].flatMap((family) => linkFamily(family, likeness));
  return linked.sort((a, b) => byTime(a[0]!, b[0]!)).map(toMatter);
}

/** All that the same parties said in the same words. */
interface Wording {
  readonly matter: LedgerEntry[];
  /** The latest of them, by its place in time. */
  latest: number;
}

/** Boilerplate stands in hundreds of documents: what is said in the same words is compared with others only once. */
function linkFamily(ordered: readonly LedgerEntry[], likeness: Likeness): readonly (readonly LedgerEntry[])[] {
  const matters: LedgerEntry[][] = [];
  const known = new Map<string, Wording>();
  const wordingOf = new Map<LedgerEntry, Wording>();
  const index = alikeIndex(likeness);
  ordered.forEach((entry, at) => {
    const key = wordingKey(entry, likeness);
    const same = known.get(key);
    const matter = (same ?? mostAlike(entry, index, wordingOf))?.matter ?? [];
    if (matter.push(entry) === 1) matters.push(matter);
    if (same) {
      same.latest = at;
      return;
    }
    const wording = { matter, latest: at };
    known.set(key, wording);
    wordingOf.set(entry, wording);
    index.add(entry);
  });
  return matters;
}

/** What cannot be alike to anything, not even to itself, is a wording of its own. */
function wordingKey(entry: LedgerEntry, likeness: Likeness): string {
  const words = likeness.wordsOf(entry);
  if (!words || words.telling === 0 || likeness.between(entry, entry) === 0) return entry.id;
  return [...new Set(actors(entry))].sort().join('\u001f') + '\u001e' + words.ranks.join();
}

function mostAlike(
  entry: LedgerEntry,
  index: AlikeIndex,
  wordingOf: ReadonlyMap<LedgerEntry, Wording>,
): Wording | undefined {
  let best: Wording | undefined;
  let most = 0;
  for (const { entry: other, likeness } of index.alike(entry)) {
    const wording = wordingOf.get(other)!;
    if (likeness < most || !shareParty(entry, other)) continue;
    if (likeness === most && best && best.latest > wording.latest) continue;
    [best, most] = [wording, likeness];
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
