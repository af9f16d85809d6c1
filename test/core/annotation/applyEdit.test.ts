import assert from 'node:assert/strict';
import type { Motivation } from '../../../src/core/annotation/annotation';
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
import {
  commitmentBody,
  entityBody,
  labelText,
  noteBody,
  tagBody,
  topicBody,
  type Body,
} from '../../../src/core/annotation/body';
import { isRejected, type Suggestion } from '../../../src/core/annotation/suggestion';
import { textTarget } from '../../../src/core/annotation/target';
import { describe as describePlace } from '../../../src/core/anchoring/describe';
import type { Selector } from '../../../src/core/anchoring/selector';
import { told } from '../../../src/core/message';

const TEXT = 'Norland pledged to lift its ban.';
const selector = (): Selector => describePlace(TEXT, { start: 8, end: 31 });
const suggestion = (): Suggestion => ({
  source: 'news/talks.md',
  selector: selector(),
  label: commitmentBody('pledge'),
  rule: 'acts/pledge',
});

function after(edits: readonly AnnotationEdit[], from: AnnotationSet = emptySet, author = 'ana'): AnnotationSet {
  return edits.reduce((set, edit) => {
    const applied = applyEdit(set, edit, { author, time: '2025-05-01T10:00:00Z', textHash: 'git-sha1:0' });
    if (applied.kind === 'refused') throw new Error(told(applied.message));
    return applied.set;
  }, from);
}

const create = (id = 'a', bodies: readonly Body[] = [entityBody('place'), noteBody('first')]): AnnotationEdit => ({
  kind: 'create',
  id,
  target: textTarget('news/talks.md', selector()),
  bodies,
});

function refusal(set: AnnotationSet, edit: AnnotationEdit): string {
  const applied = applyEdit(set, edit, { author: 'ana', time: '' });
  return applied.kind === 'refused' ? told(applied.message) : '';
}

describe('annotation edits', () => {
  it('create with author, time and version of the text', () => {
    const made = annotationById(after([create()]), 'a')!;
    assert.deepEqual([made.creator, made.created, made.version.clock], ['ana', '2025-05-01T10:00:00Z', 1]);
    assert.equal(made.target.kind === 'text' && made.target.textHash, 'git-sha1:0');
  });

  it('replace the label of the same kind and keep the others', () => {
    const set = after([
      create(),
      { kind: 'label', id: 'a', label: entityBody('person') },
      { kind: 'label', id: 'a', label: commitmentBody('offer') },
    ]);
    assert.deepEqual(labelsOf(annotationById(set, 'a')!).map(labelText), ['person', 'offer']);
  });

  it('replace the note, and remove it by an empty one', () => {
    const noted = (text: string): readonly Body[] =>
      annotationById(after([create(), { kind: 'note', id: 'a', text }]), 'a')!.bodies;
    assert.deepEqual(noted('new'), [entityBody('place'), noteBody('new')]);
    assert.deepEqual(noted(' '), [entityBody('place')]);
  });

  it('keep the creator when a colleague changes an annotation', () => {
    const set = after([{ kind: 'note', id: 'a', text: 'from Ben' }], after([create()]), 'ben');
    const changed = annotationById(set, 'a')!;
    assert.deepEqual([changed.creator, changed.version.author], ['ana', 'ben']);
  });

  it('take one label off and leave the rest', () => {
    const set = after([create(), { kind: 'label', id: 'a', label: tagBody('odd') }]);
    const left = annotationById(after([{ kind: 'unlabel', id: 'a', label: entityBody('place') }], set), 'a')!;
    assert.deepEqual(left.bodies, [noteBody('first'), tagBody('odd')]);
  });

  it('say why somebody annotates, as the W3C model has it', () => {
    const motivations: readonly [Motivation, ...Body[]][] = [
      ['classifying', noteBody('x'), commitmentBody('offer')],
      ['classifying', entityBody('place')],
      ['classifying', tagBody('x'), topicBody('fish')],
      ['tagging', noteBody('x'), tagBody('odd')],
      ['commenting', noteBody('x')],
    ];
    for (const [motivation, ...bodies] of motivations) {
      assert.equal(annotationById(after([create('a', bodies)]), 'a')!.motivation, motivation);
    }
    const others: readonly [Motivation, AnnotationEdit][] = [
      ['replying', { kind: 'reply', id: 'b', to: 'a', text: 'why?' }],
      ['assessing', { kind: 'review', id: 'b', of: 'a', decision: 'accepted' }],
      ['assessing', { kind: 'reject', id: 'b', suggestion: suggestion() }],
      ['classifying', { kind: 'accept', id: 'b', suggestion: suggestion() }],
    ];
    for (const [motivation, edit] of others) {
      assert.equal(annotationById(after([create(), edit]), 'b')!.motivation, motivation);
    }
  });

  it('answer an annotation', () => {
    const set = after([create(), { kind: 'reply', id: 'b', to: 'a', text: 'why?' }]);
    assert.deepEqual(reviewsOf(set, 'a').map(noteOf), ['why?']);
    assert.deepEqual(reviewsOf(set, 'b'), []);
    const [reply] = reviewsOf(set, 'a');
    assert.deepEqual(reply!.target, { kind: 'annotation', id: 'a' });
  });

  it('say where an annotation stands now, and in which document', () => {
    const place = { selector: describePlace(TEXT, { start: 0, end: 7 }), textHash: 'git-sha1:1' };
    const { target } = annotationById(
      after([create(), { kind: 'place', id: 'a', place }, { kind: 'retarget', id: 'a', source: 'b.md' }]),
      'a',
    )!;
    assert.deepEqual(target, { ...textTarget('b.md', selector(), 'git-sha1:0'), place });
  });

  it('take an annotation over as it is, as a new version', () => {
    const annotation = annotationById(after([create()]), 'a')!;
    const removed = after([create(), { kind: 'remove', id: 'a' }]);
    const restored = annotationById(after([{ kind: 'restore', annotation }], removed, 'ben'), 'a')!;
    assert.deepEqual(restored, { ...annotation, version: { ...annotation.version, clock: 3, author: 'ben' } });
  });

  it('remember where an accepted suggestion came from', () => {
    const set = after([{ kind: 'accept', id: 'a', suggestion: suggestion(), label: commitmentBody('plan') }]);
    assert.deepEqual(annotationById(set, 'a')!.provenance, {
      rule: 'acts/pledge',
      state: 'accepted',
      suggested: 'pledge',
    });
    assert.deepEqual(annotationById(set, 'a')!.bodies, [commitmentBody('plan')]);
    const [same] = annotationsOf(
      after([{ kind: 'accept', id: 'a', suggestion: suggestion(), label: commitmentBody('pledge', { due: 'May' }) }]),
    );
    assert.equal(same!.provenance?.suggested, undefined);
  });

  it('record a rejection so that the same find stays hidden, and no other', () => {
    const set = after([{ kind: 'reject', id: 'a', suggestion: suggestion() }]);
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
    const set = after(reviews, after([create()]), 'ben');
    assert.deepEqual(reviewsOf(set, 'a').map(decisionOf), ['disputed']);
    assert.deepEqual(reviewsOf(set, 'a').map(noteOf), ['the amount is wrong']);
    const both = after([{ kind: 'review', id: 'r3', of: 'a', decision: 'accepted' }], set, 'eva');
    assert.deepEqual(reviewsOf(both, 'a').map(decisionOf), ['disputed', 'accepted']);
    assert.deepEqual(both.entries.get('r3')?.kind === 'annotation' && reviewsOf(both, 'a')[1]!.bodies.length, 1);
  });

  it('do not take a reply for a judgement', () => {
    const set = after([create(), { kind: 'reply', id: 'b', to: 'a', text: 'why?' }]);
    const judged = after([{ kind: 'review', id: 'r', of: 'a', decision: 'accepted' }], set);
    assert.deepEqual(reviewsOf(judged, 'a').map(noteOf), ['why?', undefined]);
  });

  it('do a bulk edit whole or not at all', () => {
    const bulk: AnnotationEdit = {
      kind: 'bulk',
      edits: [create('b'), { kind: 'remove', id: 'missing' }],
    };
    const applied = applyEdit(after([create()]), bulk, { author: 'ana', time: '' });
    assert.equal(applied.kind, 'refused');
    const nested: AnnotationEdit = { kind: 'bulk', edits: [create('b'), { kind: 'bulk', edits: [create('c')] }] };
    const done = after([nested]);
    assert.deepEqual(
      [...done.entries.values()].map(({ id, version }) => [id, version.clock]),
      [
        ['b', 1],
        ['c', 1],
      ],
    );
  });

  it('say so when the annotation is gone', () => {
    const gone = after([create(), { kind: 'remove', id: 'a' }]);
    const late: readonly AnnotationEdit[] = [
      { kind: 'note', id: 'a', text: 'late' },
      { kind: 'reply', id: 'b', to: 'a', text: 'late' },
      { kind: 'review', id: 'b', of: 'a', decision: 'accepted' },
    ];
    for (const edit of late) assert.match(refusal(gone, edit), /not there any more/);
  });

  it('say so when they make no sense', () => {
    const set = after([create(), { kind: 'reply', id: 'b', to: 'a', text: 'why?' }]);
    const place = { selector: selector(), textHash: 'git-sha1:1' };
    assert.match(refusal(set, { kind: 'place', id: 'b', place }), /Only an annotation of a text has a place/);
    assert.match(refusal(set, { kind: 'retarget', id: 'b', source: 'b.md' }), /Only an annotation of a text has a doc/);
    assert.match(refusal(set, create()), /with this id already/);
  });
});
