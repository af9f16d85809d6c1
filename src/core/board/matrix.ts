import { groupBy } from '../groupBy';
import { english, type Say } from '../message';
import { actsFor } from '../negotiation/actsFor';
import type { Contradiction } from '../negotiation/contradictions';
import type { LedgerEntry } from '../negotiation/ledgerEntry';
import type { Contribution, Negotiation } from '../negotiation/negotiation';
import { positionText, type Position } from '../negotiation/positions';
import { OTHER_TOPIC } from '../topics/taxonomy';
import type { BoardParty, PositionCell } from './board';

/** The cells of all parties, those included of which others ask something before they have said anything. */
export function toMatrix(
  documents: readonly Contribution[],
  { positions, contradictions }: Pick<Negotiation, 'positions' | 'contradictions'>,
  say: Say = english,
): { readonly parties: readonly BoardParty[]; readonly cells: readonly PositionCell[] } {
  const against = contradictedBy(contradictions);
  const stated = positions.map((position) => toCell(position, against, say));
  const known = new Set(stated.map(cellKey));
  const asked = demands(documents).filter((cell) => !known.has(cellKey(cell)));
  return { parties: toParties(positions), cells: [...stated, ...asked.filter(isOfAParty(positions))] };
}

function toCell(position: Position, against: ReadonlyMap<string, readonly string[]>, say: Say): PositionCell {
  const { party, topic, stance, history, asked } = position;
  return {
    party,
    topic,
    stance: stance.id,
    history: history.map(({ entry, move }) => ({ statement: entry.id, move })),
    course: positionText(position, say),
    changed: history.some(({ move }) => move !== 'opened' && move !== 'restated'),
    contradicted: [...new Set(history.flatMap(({ entry }) => against.get(entry.id) ?? []))],
    asked: asked.map(({ id }) => id),
  };
}

/** By statement, the statements that contradict it. */
function contradictedBy(contradictions: readonly Contradiction[]): ReadonlyMap<string, readonly string[]> {
  const pairs = contradictions.flatMap(({ earlier, later }) => [
    { statement: earlier.id, other: later.id },
    { statement: later.id, other: earlier.id },
  ]);
  return new Map(
    [...groupBy(pairs, ({ statement }) => statement)].map(([statement, all]) => [
      statement,
      all.map(({ other }) => other),
    ]),
  );
}

function toParties(positions: readonly Position[]): readonly BoardParty[] {
  const parties = [...groupBy(positions, ({ party }) => party)].map(([name, own]): BoardParty => {
    const dates = own.flatMap(({ history }) => history.flatMap(({ entry }) => entry.published ?? []));
    const latest = dates.toSorted().at(-1);
    return { name, positions: own.length, ...(latest === undefined ? {} : { latest }) };
  });
  return parties.sort((a, b) => b.positions - a.positions || (a.name < b.name ? -1 : 1));
}

/** What is asked of each party on each topic, as cells without a stance. */
function demands(documents: readonly Contribution[]): readonly PositionCell[] {
  const partyOf = actsFor(documents.flatMap(({ actors }) => actors));
  const requests = documents.flatMap(({ entries }) =>
    entries
      .filter(isRequest)
      .flatMap((entry) =>
        [...new Set(entry.addressees.map(partyOf))].map((party) => ({ party, topic: entry.topic, id: entry.id })),
      ),
  );
  return [...groupBy(requests, cellKey).values()].map((all) => ({
    party: all[0]!.party,
    topic: all[0]!.topic,
    history: [],
    course: '',
    changed: false,
    contradicted: [],
    asked: all.map(({ id }) => id),
  }));
}

const isRequest = ({ kind, review, topic }: LedgerEntry): boolean =>
  (kind === 'demand' || kind === 'threat') && review !== 'rejected' && topic !== OTHER_TOPIC;

/** Who never states anything has no column. */
function isOfAParty(positions: readonly Position[]): (cell: PositionCell) => boolean {
  const names = new Set(positions.map(({ party }) => party));
  return ({ party }) => names.has(party);
}

const cellKey = ({ party, topic }: { readonly party: string; readonly topic: string }): string =>
  `${topic}\u001f${party}`;
