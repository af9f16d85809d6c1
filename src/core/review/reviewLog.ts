import type { Span } from '../text/span';

/** What was done in one document's review, newest last, so that one key takes it back. Immutable; kept for the session. */
export interface ReviewLog {
  /** Keys of the items that were skipped. */
  readonly skipped: ReadonlySet<string>;
  readonly done: readonly ReviewStep[];
  readonly undone: readonly ReviewStep[];
}

/** A skip lives here alone; what was saved is taken back where it is saved. `at` is where the reviewer stood. */
export type ReviewStep =
  { readonly kind: 'skip'; readonly key: string; readonly at: Span } | { readonly kind: 'saved'; readonly at: Span };

export const emptyReviewLog: ReviewLog = { skipped: new Set(), done: [], undone: [] };

/** Notes a step; what was undone before can no longer be redone. */
export const noteStep = (log: ReviewLog, step: ReviewStep): ReviewLog => ({
  skipped: step.kind === 'skip' ? new Set([...log.skipped, step.key]) : log.skipped,
  done: [...log.done, step],
  undone: [],
});

/** The skipped items are open again. */
export const askAgain = (log: ReviewLog): ReviewLog => ({
  ...log,
  skipped: new Set(),
  done: log.done.filter(({ kind }) => kind !== 'skip'),
});

export interface Reverted {
  readonly log: ReviewLog;
  readonly step: ReviewStep;
}

/** Takes the newest step back; undefined if there is none. */
export function undoStep(log: ReviewLog): Reverted | undefined {
  const step = log.done.at(-1);
  if (!step) return undefined;
  const skipped = step.kind === 'skip' ? new Set([...log.skipped].filter((key) => key !== step.key)) : log.skipped;
  return { step, log: { skipped, done: log.done.slice(0, -1), undone: [...log.undone, step] } };
}

/** Does the step undone last again; undefined if there is none. */
export function redoStep(log: ReviewLog): Reverted | undefined {
  const step = log.undone.at(-1);
  if (!step) return undefined;
  const again = noteStep(log, step);
  return { step, log: { ...again, undone: log.undone.slice(0, -1) } };
}
