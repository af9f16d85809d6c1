import type { Disposable } from 'vscode';

/** Keeps what has to go with the extension. */
export interface Ownership {
  /** What comes when the extension has gone already is disposed of at once. */
  own<T extends Disposable>(disposable: T): T;
  readonly isOver: boolean;
}

/** The editor disposes of its `subscriptions` when it deactivates the extension. */
export function createOwnership(subscriptions: Disposable[]): Ownership {
  let isOver = false;
  subscriptions.push({ dispose: () => (isOver = true) });
  return {
    own(disposable) {
      if (isOver) disposable.dispose();
      else subscriptions.push(disposable);
      return disposable;
    },
    get isOver() {
      return isOver;
    },
  };
}
