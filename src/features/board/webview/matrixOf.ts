import type { Board, BoardParty, BoardTopic, PositionCell } from '../protocol';
import type { PartyOrder, View } from './view';

/** The part of the matrix that is shown, with a cell for each topic and party: also where nothing is known. */
export interface Matrix {
  readonly parties: readonly BoardParty[];
  readonly allParties: number;
  readonly rows: readonly MatrixRow[];
  /** Cells with a stance. */
  readonly known: number;
}

export interface MatrixRow {
  readonly topic: BoardTopic;
  /** In the order of the parties. */
  readonly cells: readonly PositionCell[];
}

export function matrixOf(
  { parties, topics, cells }: Board['positions'],
  { partyOrder, partyLimit }: Pick<View, 'partyOrder' | 'partyLimit'>,
): Matrix {
  const byKey = new Map(cells.map((cell) => [`${cell.topic}\u001f${cell.party}`, cell]));
  const ordered = parties.toSorted(ORDERS[partyOrder]);
  const shown = partyLimit > 0 ? ordered.slice(0, partyLimit) : ordered;
  // What fits no topic has no position.
  const rows = topics
    .filter(({ id }) => id !== 'other')
    .map((topic) => ({
      topic,
      cells: shown.map(({ name }) => byKey.get(`${topic.id}\u001f${name}`) ?? unknown(topic.id, name)),
    }));
  const known = rows.flatMap((row) => row.cells).filter(({ stance }) => stance !== undefined).length;
  return { parties: shown, allParties: parties.length, rows, known };
}

const byName = (a: BoardParty, b: BoardParty): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

const ORDERS: Readonly<Record<PartyOrder, (a: BoardParty, b: BoardParty) => number>> = {
  name: byName,
  positions: (a, b) => b.positions - a.positions || byName(a, b),
  latest: (a, b) => ((a.latest ?? '') < (b.latest ?? '') ? 1 : a.latest === b.latest ? byName(a, b) : -1),
};

const unknown = (topic: string, party: string): PositionCell => ({
  ...{ topic, party, history: [], course: '', changed: false, contradicted: [], asked: [] },
});
