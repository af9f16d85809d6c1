import { oneAfterAnother } from './oneAfterAnother';

/** What the keys of a person lead to, in the order in which they were pressed. */
export interface KeysInTurn {
  /**
   * Does this once all that was taken before is done: the next key may come while the last decision is still being saved.
   * Undefined, and nothing is done, while a question waits for its answer: no key may decide behind it.
   */
  take(act: () => Promise<void>, asks: boolean): Promise<void> | undefined;
  /** The question is answered or left; what its answer leads to may still go on, and the next key waits for it. */
  questionClosed(): void;
}

/** A question counts from the key that asks it, which may have to look something up before it can. */
export function keysInTurn(isQuestionOpen: () => boolean): KeysInTurn {
  const inTurn = oneAfterAnother();
  let asking: (() => Promise<void>) | undefined;
  return {
    take: (act, asks) => {
      if (asking || isQuestionOpen()) return undefined;
      if (asks) asking = act;
      return inTurn('key', act).finally(() => {
        if (asking === act) asking = undefined;
      });
    },
    questionClosed: () => (asking = undefined),
  };
}
