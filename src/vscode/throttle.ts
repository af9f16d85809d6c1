import type { Disposable } from 'vscode';

/** Asks for a run: it comes within `milliseconds`, and one run serves all who asked before it. */
export type Throttle = (() => void) & Disposable;

export function throttle(milliseconds: number, run: () => void): Throttle {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const ask = (): void => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      run();
    }, milliseconds);
  };
  return Object.assign(ask, { dispose: () => clearTimeout(waiting) });
}
