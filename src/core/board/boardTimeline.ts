import { changeText } from '../negotiation/change';
import type { Negotiation } from '../negotiation/negotiation';
import type { Round } from '../negotiation/rounds';
import type { BoardRound, BoardTimeline } from './board';
import { dayRange } from '../recognition/dates/dayRange';

/** The chains of restatements, and the rounds whose days are known. */
export const toTimeline = ({ matters, rounds }: Pick<Negotiation, 'matters' | 'rounds'>): BoardTimeline => ({
  chains: matters.map(({ id, statements }) => ({
    id,
    links: statements.map(({ entry, changes }) => ({
      statement: entry.id,
      changes: changes.map((change) => `${change.aspect}: ${changeText(change)}`),
    })),
  })),
  rounds: rounds.flatMap(toRound),
});

function toRound({ id, number, start, end = start, place, parties }: Round): readonly BoardRound[] {
  const days = start === undefined ? undefined : dayRange(`${start}/${end}`);
  if (!days) return [];
  return [{ id, number, start: days.first, end: days.last, parties, ...(place === undefined ? {} : { place }) }];
}
