import { said } from '../message';
import type { Version } from './annotation';
import type { Act } from './annotationEdit';
import { foldLines, type AnnotationSet, type Entry } from './annotationSet';
import { serializeLine } from './line';
import { applied, type Applied, type Change, type Step } from './applyEdit';

/** The steps of one window that can be undone and redone, newest last. Immutable; not saved. */
export interface UndoLog {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const emptyUndoLog: UndoLog = { done: [], undone: [] };

/** Steps kept; a day of annotating is about a thousand. */
const MAX_STEPS = 5000;

/** Notes a new step; what was undone before can no longer be redone. */
export const record = (log: UndoLog, step: Step): UndoLog =>
  step.changes.length === 0 ? log : { done: [...log.done, step].slice(-MAX_STEPS), undone: [] };

export type Reverted = { readonly log: UndoLog; readonly applied: Applied };

/** Takes the newest step back, whole; undefined if there is none. The lines to append restore what was before. */
export function undo(log: UndoLog, set: AnnotationSet, act: Act): Reverted | undefined {
  const step = log.done.at(-1);
  if (!step) return undefined;
  const reverted = revert(set, step, act);
  return { log: { done: log.done.slice(0, -1), undone: push(log.undone, reverted) }, applied: reverted };
}

/** Does the step undone last again, whole; undefined if there is none. */
export function redo(log: UndoLog, set: AnnotationSet, act: Act): Reverted | undefined {
  const step = log.undone.at(-1);
  if (!step) return undefined;
  const reverted = revert(set, step, act);
  return { log: { done: push(log.done, reverted), undone: log.undone.slice(0, -1) }, applied: reverted };
}

/** A refused step is dropped: what it changed is no longer what it left. */
const push = (steps: readonly Step[], reverted: Applied): readonly Step[] =>
  reverted.kind === 'applied' ? [...steps, reverted.step] : steps;

/** Nothing is ever taken out of the log: going back is a new version with the old content. */
function revert(set: AnnotationSet, step: Step, act: Act): Applied {
  if (!step.changes.every(({ after }) => sameContent(set.entries.get(after.id), after)))
    return { kind: 'refused', message: said`Another person or window has changed this since. Nothing was undone.` };
  const version = { clock: set.clock + 1, time: act.time, author: act.author };
  return applied(
    set,
    foldLines(
      step.changes.map((change): Entry => ({ ...before(change), version })),
      set,
    ),
  );
}

/** Going back and forth gives new versions, so that only the content tells whether somebody else was here. */
const sameContent = (a: Entry | undefined, b: Entry): boolean => a !== undefined && contentOf(a) === contentOf(b);

const contentOf = (entry: Entry): string => serializeLine({ ...entry, version: NO_VERSION });

const NO_VERSION: Version = { clock: 0, time: '', author: '' };

const before = ({ before: entry, after }: Change): Entry =>
  entry ?? { kind: 'tombstone', id: after.id, version: after.version, extra: {} };
