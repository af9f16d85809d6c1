import { oneAfterAnother } from './oneAfterAnother';

/** What the keys of a person lead to, in the order in which they were pressed. */
export interface KeysInTurn {
  /**
   * Does this once all that was taken before is done: the next key may come while the last decision is still being saved.
   * False, and nothing is done, where a question was still to be answered when the key was pressed: no key may decide
   * behind it, nor before it is there. A key that was to ask but had nothing to ask about holds no other up.
   */
  take(act: () => Promise<void>): Promise<boolean>;
  /** The question is answered or left; what its answer leads to may still go on, and the next key waits for it. */
  questionClosed(): void;
}

/** Whether a key came too early for a question shows once that is closed, since it may have to look something up first. */
export function keysInTurn(isQuestionOpen: () => boolean): KeysInTurn {
  const inTurn = oneAfterAnother();
  let closed = 0;
  return {
    async take(act) {
      if (isQuestionOpen()) return false;
      const before = closed;
      return inTurn('key', async () => {
        if (closed !== before) return false;
        await act();
        return true;
      });
    },
    questionClosed: () => void closed++,
  };
}
