import assert from 'node:assert/strict';
import type { AnnotationEdit } from '../../../src/core/annotation/annotationEdit';
import {
  annotationById,
  annotationsOf,
  decisionOf,
  emptySet,
  labelsOf,
  noteOf,
  reviewsOf,
  type AnnotationSet,
} from '../../../src/core/annotation/annotationSet';
import { applyEdit } from '../../../src/core/annotation/applyEdit';
import { commitmentBody, entityBody, labelText, noteBody } from '../../../src/core/annotation/body';
import { isRejected, type Suggestion } from '../../../src/core/annotation/suggestion';
import { textTarget } from '../../../src/core/annotation/target';
import { describe as describePlace } from '../../../src/core/anchoring/describe';
import { told } from '../../../src/core/message';

const TEXT = 'Norland pledged to lift its ban.';
const selector = describePlace(TEXT, { start: 8, end: 31 });
const target = textTarget('news/talks.md', selector);
const suggestion: Suggestion = {
  source: 'news/talks.md',
  selector,
  label: commitmentBody('pledge'),
  rule: 'acts/pledge',
};

function after(edits: readonly AnnotationEdit[], from: AnnotationSet = emptySet, author = 'ana'): AnnotationSet {
  return edits.reduce((set, edit) => {
    const applied = applyEdit(set, edit, { author, time: '2025-05-01T10:00:00Z', textHash: 'git-sha1:0' });
    if (applied.kind === 'refused') throw new Error(told(applied.message));
    return applied.set;
  }, from);
}

const create: AnnotationEdit = { kind: 'create', id: 'a', target, bodies: [entityBody('place'), noteBody('first')] };

describe('annotation edits', () => {
  it('create with author, time and version of the text', () => {
    const made = annotationById(after([create]), 'a')!;
    assert.deepEqual([made.creator, made.created, made.version.clock], ['ana', '2025-05-01T10:00:00Z', 1]);
    assert.equal(made.target.kind === 'text' && made.target.textHash, 'git-sha1:0');
  });

  it('replace the label of the same kind and keep the others', () => {
    const set = after([
      create,
      { kind: 'label', id: 'a', label: entityBody('person') },
      { kind: 'label', id: 'a', label: commitmentBody('offer') },
    ]);
    assert.deepEqual(labelsOf(annotationById(set, 'a')!).map(labelText), ['person', 'offer']);
  });

  it('replace the note, and remove it by an empty one', () => {
    assert.equal(noteOf(annotationById(after([create, { kind: 'note', id: 'a', text: 'new' }]), 'a')!), 'new');
    assert.equal(noteOf(annotationById(after([create, { kind: 'note', id: 'a', text: ' ' }]), 'a')!), undefined);
  });

  it('keep the creator when a colleague changes an annotation', () => {
    const set = after([{ kind: 'note', id: 'a', text: 'from Ben' }], after([create]), 'ben');
    const changed = annotationById(set, 'a')!;
    assert.deepEqual([changed.creator, changed.version.author], ['ana', 'ben']);
  });

  it('remember where an accepted suggestion came from', () => {
    const set = after([{ kind: 'accept', id: 'a', suggestion, label: commitmentBody('plan') }]);
    assert.deepEqual(annotationById(set, 'a')!.provenance, {
      rule: 'acts/pledge',
      state: 'accepted',
      suggested: 'pledge',
    });
  });

  it('record a rejection so that the same find stays hidden, and no other', () => {
    const set = after([{ kind: 'reject', id: 'a', suggestion }]);
    const [rejected] = annotationsOf(set);
    assert.equal(decisionOf(rejected!), 'rejected');
    const rejections = [{ label: labelsOf(rejected!)[0]!, span: { start: 8, end: 31 } }];
    assert.equal(isRejected(commitmentBody('pledge'), { start: 10, end: 20 }, rejections), true);
    assert.equal(isRejected(commitmentBody('offer'), { start: 10, end: 20 }, rejections), false);
    assert.equal(isRejected(commitmentBody('pledge'), { start: 31, end: 32 }, rejections), false);
  });

  it('keep one judgement per reviewer', () => {
    const reviews: AnnotationEdit[] = [
      { kind: 'review', id: 'r1', of: 'a', decision: 'accepted' },
      { kind: 'review', id: 'r2', of: 'a', decision: 'disputed', note: 'the amount is wrong' },
    ];
    const set = after(reviews, after([create]), 'ben');
    assert.deepEqual(reviewsOf(set, 'a').map(decisionOf), ['disputed']);
  });

  it('do a bulk edit whole or not at all', () => {
    const bulk: AnnotationEdit = {
      kind: 'bulk',
      edits: [
        { ...create, id: 'b' },
        { kind: 'remove', id: 'missing' },
      ],
    };
    const applied = applyEdit(after([create]), bulk, { author: 'ana', time: '' });
    assert.equal(applied.kind, 'refused');
  });

  it('say so when the annotation is gone', () => {
    const gone = after([create, { kind: 'remove', id: 'a' }]);
    const applied = applyEdit(gone, { kind: 'note', id: 'a', text: 'late' }, { author: 'ana', time: '' });
    assert.match(applied.kind === 'refused' ? told(applied.message) : '', /not there any more/);
  });
});
