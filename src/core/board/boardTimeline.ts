import { english, told, type Say } from '../message';
import { changeText } from '../negotiation/change';
import type { Negotiation } from '../negotiation/negotiation';
import { ASPECT_WORDS } from '../negotiation/statementWords';
import type { Round } from '../negotiation/rounds';
import type { BoardRound, BoardTimeline } from './board';
import { dayRange } from '../recognition/dates/dayRange';

/** The chains of restatements, and the rounds whose days are known. */
export const toTimeline = (
  { matters, rounds }: Pick<Negotiation, 'matters' | 'rounds'>,
  say: Say = english,
): BoardTimeline => ({
  chains: matters.map(({ id, statements }) => ({
    id,
    links: statements.map(({ entry, changes }) => ({
      statement: entry.id,
      changes: changes.map((change) => `${told(ASPECT_WORDS[change.aspect], say)}: ${changeText(change, say)}`),
    })),
  })),
  rounds: rounds.flatMap(toRound),
});

function toRound({ id, number, start, end = start, place, parties }: Round): readonly BoardRound[] {
  const days = start === undefined ? undefined : dayRange(`${start}/${end}`);
  if (!days) return [];
  return [{ id, number, start: days.first, end: days.last, parties, ...(place === undefined ? {} : { place }) }];
}
