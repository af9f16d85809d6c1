import type { Disposable } from 'vscode';

/** Runs `run` for a key once the key has been quiet for `milliseconds`. */
export interface Debounce<K> extends Disposable {
  (key: K): void;
  /** Forgets a run that is still waiting. */
  cancel(key: K): void;
}

export function debounce<K>(milliseconds: number, run: (key: K) => void): Debounce<K> {
  const waiting = new Map<K, ReturnType<typeof setTimeout>>();
  const cancel = (key: K): void => {
    clearTimeout(waiting.get(key));
    waiting.delete(key);
  };
  const start = (key: K): void => {
    cancel(key);
    waiting.set(
      key,
      setTimeout(() => {
        waiting.delete(key);
        run(key);
      }, milliseconds),
    );
  };
  return Object.assign(start, { cancel, dispose: () => [...waiting.keys()].forEach(cancel) });
}
