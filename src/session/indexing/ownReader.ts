import { loadCore } from '../loadCore';
import { nextTurn } from '../nextTurn';
import type { StartReader } from './startReader';

/** Reads where no worker can be had: beside the editor, which gets its turn before each document. */
export const ownReader: StartReader = async ({ onMessage }) => {
  const { answerReading } = await loadCore();
  const take = answerReading(onMessage);
  let before: Promise<void> = Promise.resolve();
  return {
    post: (message) => void (before = before.then(nextTurn).then(() => take(message))),
    end: () => undefined,
  };
};
