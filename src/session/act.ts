import type { Uri } from 'vscode';

/** What one command of this window changed; undone and redone as a whole. */
export interface Act {
  /** Whose annotations it changed, each by one step. */
  readonly documents: readonly Uri[];
  readonly rewrites: readonly Rewrite[];
}

export type Direction = 'undo' | 'redo';

/** A rewritten file of the dossier. Each way answers with the reason when the file has been changed since, or cannot be written. */
export type Rewrite = Readonly<Record<Direction, () => Promise<string | undefined>>>;
