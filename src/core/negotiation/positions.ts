import type { CommitmentKind } from '../commitments/commitment';
import { groupBy } from '../groupBy';
import { english, told, type Say } from '../message';
import { OTHER_TOPIC } from '../topics/taxonomy';
import { changesBetween, type Change } from './change';
import { byTime } from './chronology';
import type { LedgerEntry } from './ledgerEntry';
import { measureLikeness, SAME_THING, type Likeness } from './likeness';
import { actors } from './matters';
import { moveBetween, type Move } from './move';
import { DONE_WORDS, MOVE_WORDS } from './statementWords';

/** Where a party stands on a topic, and how it came there. */
export interface Position {
  /** Stable: party and topic. */
  readonly id: string;
  /** Canonical name. */
  readonly party: string;
  /** Topic id. */
  readonly topic: string;
  /** The latest stance: the most telling statement of the latest document. */
  readonly stance: LedgerEntry;
  /** Oldest first; several of one document in text order. */
  readonly history: readonly PositionStep[];
  /** What others ask of the party on this topic, oldest first. */
  readonly asked: readonly LedgerEntry[];
}

export interface PositionStep {
  readonly entry: LedgerEntry;
  /** The statement it is compared with: the last one of the same thing, else the party's last one on the topic. */
  readonly previous: LedgerEntry | undefined;
  readonly move: Move;
  readonly changes: readonly Change[];
}

/**
 * One position for each party and topic, by party and then in the order in which topics came up. Rejected entries count
 * for nothing; those without a party or a topic have no position. `partyOf` says for whom a person or an office acts.
 */
export function positions(
  entries: readonly LedgerEntry[],
  partyOf: (name: string) => string = (name) => name,
): readonly Position[] {
  const ordered = entries
    .filter((entry) => entry.review !== 'rejected' && entry.topic !== OTHER_TOPIC)
    .toSorted(byTime);
  const likeness = measureLikeness(ordered);
  const stated = ordered.flatMap((entry) =>
    [...new Set(actors(entry).map(partyOf))].map((party) => ({ party, entry })),
  );
  const grouped = groupBy(stated, ({ party, entry }) => positionId(party, entry.topic));
  const asked = groupBy(
    ordered.flatMap((entry) => requests(entry, partyOf)),
    ({ position }) => position,
  );
  const found = [...grouped].map(([id, members]): Position => {
    const { party, entry } = members[0]!;
    const own = members.map((member) => member.entry);
    return {
      id,
      party,
      topic: entry.topic,
      stance: latestStance(own),
      history: own.map((each, at) => toStep(each, own.slice(Math.max(0, at - LOOK_BACK), at), likeness)),
      asked: (asked.get(id) ?? []).map((request) => request.entry),
    };
  });
  return found.sort((a, b) => (a.party < b.party ? -1 : a.party > b.party ? 1 : 0));
}

/** Statements in which an earlier one of the same thing is looked for: more than a year of daily news on one topic. */
const LOOK_BACK = 300;

/** "demanded → offered → agreed", "pledged → weakened → withdrawn": a word for each step that changed something. */
export function positionText({ history }: Pick<Position, 'history'>, say: Say = english): string {
  const words = history.flatMap(({ entry, move }) => {
    if (move === 'restated') return [];
    const word = move === 'weakened' || move === 'withdrawn' || move === 'amended' ? MOVE_WORDS[move] : undefined;
    return [told(word ?? DONE_WORDS[entry.kind], say)];
  });
  return words.filter((word, at) => word !== words[at - 1]).join(' → ');
}

const positionId = (party: string, topic: string): string => `${topic}\u001f${party}`;

/** The positions that an entry asks to change. */
function requests(
  entry: LedgerEntry,
  partyOf: (name: string) => string,
): readonly { position: string; entry: LedgerEntry }[] {
  if (entry.kind !== 'demand' && entry.kind !== 'threat') return [];
  return [...new Set(entry.addressees.map(partyOf))].map((party) => ({
    position: positionId(party, entry.topic),
    entry,
  }));
}

/** In one document the outcome tells more than the wish beside it, and a refusal more than a plan. */
const TELLING: readonly CommitmentKind[] = ['agreement', 'refusal', 'threat', 'pledge', 'demand', 'offer', 'plan'];

function latestStance(entries: readonly LedgerEntry[]): LedgerEntry {
  const last = entries.at(-1)!;
  const latest = entries.filter((entry) => entry.file === last.file);
  return latest.toSorted((a, b) => TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind))[0]!;
}

function toStep(entry: LedgerEntry, earlier: readonly LedgerEntry[], likeness: Likeness): PositionStep {
  const same = earlier.findLast((other) => likeness.between(other, entry) >= SAME_THING);
  const previous = same ?? earlier.at(-1);
  const move = moveBetween(previous, entry, same !== undefined);
  return { entry, previous, move, changes: same ? changesBetween(same, entry) : [] };
}
