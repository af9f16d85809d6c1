import type { Steps } from '../core/steps';
import { nextTurn } from './nextTurn';

/** Milliseconds of work after which the editor gets its turn: too short to be felt. */
const TURN = 12;

export interface Worked<Result> {
  readonly result: Result;
  /** Milliseconds of work, without what the editor did meanwhile. */
  readonly spent: number;
}

/**
 * Takes steps for as long as nobody is kept waiting, then lets the editor go first. After each turn it asks whether the work is
 * still wanted; undefined when it was not.
 */
export async function inTurns<Result>(
  steps: Steps<Result>,
  isWanted: () => boolean,
): Promise<Worked<Result> | undefined> {
  for (let spent = 0; ;) {
    const started = performance.now();
    let step = steps.next();
    while (!step.done && performance.now() - started < TURN) step = steps.next();
    spent += performance.now() - started;
    if (step.done) return { result: step.value, spent };
    await nextTurn();
    if (!isWanted()) return undefined;
  }
}

/** The same for what is wanted whatever happens. */
export const toTheEnd = async <Result>(steps: Steps<Result>): Promise<Result> =>
  (await inTurns(steps, () => true))!.result;
