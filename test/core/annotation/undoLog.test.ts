import assert from 'node:assert/strict';
import { describe as describePlace } from '../../../src/core/anchoring/describe';
import type { AnnotationEdit } from '../../../src/core/annotation/annotationEdit';
import { annotationsOf, emptySet, noteOf, type AnnotationSet } from '../../../src/core/annotation/annotationSet';
import { applyEdit, type Applied } from '../../../src/core/annotation/applyEdit';
import { noteBody } from '../../../src/core/annotation/body';
import { textTarget } from '../../../src/core/annotation/target';
import { emptyUndoLog, record, redo, undo, type Reverted, type UndoLog } from '../../../src/core/annotation/undoLog';
import { told } from '../../../src/core/message';

const ACT = { author: 'ana', time: '2026-01-01T00:00:00.000Z' };

/** What a window has: its steps, and the annotations as it last saw them. */
interface Window {
  readonly log: UndoLog;
  readonly set: AnnotationSet;
}

const fresh: Window = { log: emptyUndoLog, set: emptySet };

const note = (id: string): AnnotationEdit => ({
  kind: 'create',
  id,
  target: textTarget('a.md', describePlace('Norway will open its ports.', { start: 0, end: 6 })),
  bodies: [noteBody(id)],
});

const rewritten = (id: string, text: string): AnnotationEdit => ({ kind: 'note', id, text });

function appliedTo(set: AnnotationSet, edit: AnnotationEdit): Applied & { kind: 'applied' } {
  const applied = applyEdit(set, edit, ACT);
  assert.ok(applied.kind === 'applied');
  return applied;
}

const done = ({ log, set }: Window, ...edits: readonly AnnotationEdit[]): Window =>
  edits.reduce<Window>(
    (window, edit) => {
      const applied = appliedTo(window.set, edit);
      return { log: record(window.log, applied.step), set: applied.set };
    },
    { log, set },
  );

function went(way: typeof undo, { log, set }: Window): Window {
  const reverted = way(log, set, ACT);
  assert.ok(reverted?.applied.kind === 'applied');
  return { log: reverted.log, set: reverted.applied.set };
}

const notes = ({ set }: Window): (string | undefined)[] => annotationsOf(set).map(noteOf);
const refusal = (reverted: Reverted | undefined): string =>
  reverted?.applied.kind === 'refused' ? told(reverted.applied.message) : '';

describe('the steps of a window', () => {
  it('are undone and redone one by one, newest first', () => {
    let window = done(fresh, note('a'), rewritten('a', 'second'), note('b'));
    const states = ['second', 'a', undefined].map(() => {
      window = went(undo, window);
      return notes(window);
    });
    assert.deepEqual(states, [['second'], ['a'], []]);
    assert.equal(undo(window.log, window.set, ACT), undefined);
    const again = [1, 2, 3].map(() => {
      window = went(redo, window);
      return notes(window);
    });
    assert.deepEqual(again, [['a'], ['second'], ['second', 'b']]);
    assert.equal(redo(window.log, window.set, ACT), undefined);
    assert.deepEqual(notes(went(undo, window)), ['second']);
  });

  it('cannot be redone once something else was done', () => {
    const window = done(went(undo, done(fresh, note('a'))), note('b'));
    assert.equal(redo(window.log, window.set, ACT), undefined);
  });

  it('are not counted where nothing was done', () => {
    const window = done(went(undo, done(fresh, note('a'))), { kind: 'bulk', edits: [] });
    assert.deepEqual(notes(went(redo, window)), ['a']);
  });

  it('are left alone, and no longer offered, where somebody else has been since', () => {
    const both: AnnotationEdit = { kind: 'bulk', edits: [note('a'), note('b')] };
    const mine = done(fresh, note('c'), both);
    const set = appliedTo(mine.set, rewritten('b', 'from Ben')).set;
    const reverted = undo(mine.log, set, ACT)!;
    assert.match(refusal(reverted), /Another person or window has changed this since/);
    assert.deepEqual(notes(went(undo, { log: reverted.log, set })), ['a', 'from Ben']);
    assert.equal(redo(reverted.log, set, ACT), undefined);
    assert.match(refusal(undo(mine.log, emptySet, ACT)), /has changed this since/);
  });

  it('give a new version each, so that no older line brings back what was undone', () => {
    const window = done(fresh, note('a'));
    const undone = went(undo, window);
    assert.equal(undone.set.entries.get('a')?.kind, 'tombstone');
    assert.ok(undone.set.clock > window.set.clock);
  });
});
