import assert from 'node:assert/strict';
import { commitmentBody, tagBody, topicBody } from '../../../src/core/annotation/body';
import { labelEdit, noteEdit } from '../../../src/core/marks/labelEdit';
import type { AnnotationEdit } from '../../../src/core/annotation/annotationEdit';
import { lineAt, recordLine, underReview } from '../review/found';

const BENS = 'urn:ben';

describe('labeling what a colleague has labeled', () => {
  it('keeps one’s own label beside it and disputes the colleague’s', () => {
    const [own, review] = editsOf(labelEdit(deciding(), lineAt(1), commitmentBody('pledge')));
    assert.ok(own?.kind === 'create' && own.target.selector.exact === 'plan: B goes.');
    assert.equal(own.bodies[0]?.kind === 'commitment' && own.bodies[0].act, 'pledge');
    assert.ok(review?.kind === 'review');
    assert.deepEqual([review.of, review.decision], [BENS, 'disputed']);
  });

  it('agrees where the label is the same', () => {
    const [review, ...rest] = editsOf(labelEdit(deciding(), lineAt(1), commitmentBody('plan')));
    assert.ok(review?.kind === 'review');
    assert.deepEqual([review.of, review.decision, rest.length], [BENS, 'accepted', 0]);
  });

  it('disputes nothing by a word of one’s own', () => {
    const edits = editsOf(labelEdit(deciding(), lineAt(1), tagBody('red line')));
    assert.deepEqual(
      edits.map(({ kind }) => kind),
      ['create'],
    );
  });

  it('says what was promised beside another topic', () => {
    const [own] = editsOf(labelEdit(deciding(), lineAt(1), topicBody('energy')));
    assert.deepEqual(own?.kind === 'create' && own.bodies.map(({ kind }) => kind), ['commitment', 'topic']);
  });

  it('changes one’s own record once there is one', () => {
    const own = recordLine('urn:own', 1, 'pledge');
    const edit = labelEdit(deciding([['ana', own]]), lineAt(1), commitmentBody('offer'));
    assert.ok(edit?.kind === 'label');
    assert.equal(edit.id, 'urn:own');
  });

  it('makes a note a reply', () => {
    const edit = noteEdit(deciding(), lineAt(1), 'Says who?');
    assert.ok(edit?.kind === 'reply');
    assert.equal(edit.to, BENS);
  });
});

const editsOf = (edit: AnnotationEdit | undefined): readonly AnnotationEdit[] =>
  edit?.kind === 'bulk' ? edit.edits : edit ? [edit] : [];

/** Ben has recorded the second line as a plan; Ana decides. */
function deciding(acts: Parameters<typeof underReview>[0] = []) {
  const review = underReview([['ben', recordLine(BENS, 1, 'plan')], ...acts]);
  let ids = 0;
  return { ...review, source: 'talks.md', newId: () => `urn:new:${++ids}` };
}
