import assert from 'node:assert/strict';
import { noteBody } from '../../../src/core/annotation/body';
import { reviewItems, type Answer, type UnderReview } from '../../../src/core/review/reviewItem';
import { answerLine, recordLine, TEXT, underReview } from './found';

const answers = (review: UnderReview): Answer[] => reviewItems(review).map(({ answer }) => answer);

describe('reviewItems', () => {
  it('has every find of the text, each with a key of its own even where the words are the same', () => {
    const items = reviewItems(underReview());
    assert.deepEqual(
      items.map(({ span }) => TEXT.slice(span.start, span.end)),
      ['pledge: A cuts.', 'plan: B goes.', 'pledge: C pays.', 'pledge: C pays.'],
    );
    assert.equal(new Set(items.map(({ key }) => key)).size, 4);
    assert.deepEqual(answers(underReview()), ['open', 'open', 'open', 'open']);
  });

  it('keeps the number of items while finds are accepted and rejected', () => {
    const review = underReview([
      ['ana', answerLine('urn:1', 0, 'accept')],
      ['ana', answerLine('urn:2', 1, 'reject')],
    ]);
    assert.deepEqual(answers(review), ['accepted', 'rejected', 'open', 'open']);
  });

  it('takes what the reviewer recorded for decided, and what a colleague recorded for open', () => {
    const acts = [['ben', recordLine('urn:1', 0)] as const];
    assert.deepEqual(answers(underReview(acts)), ['open', 'open', 'open', 'open']);
    assert.deepEqual(answers(underReview(acts, { reviewer: 'ben' })), ['accepted', 'open', 'open', 'open']);
  });

  it('counts the reviewer’s own word on a colleague’s record, and nobody else’s', () => {
    const review = underReview([
      ['ben', recordLine('urn:1', 0)],
      ['ben', recordLine('urn:2', 1, 'plan')],
      ['ana', { kind: 'review', id: 'urn:3', of: 'urn:1', decision: 'disputed', note: 'Only a plan.' }],
      ['eva', { kind: 'review', id: 'urn:4', of: 'urn:2', decision: 'accepted' }],
    ]);
    assert.deepEqual(answers(review), ['disputed', 'open', 'open', 'open']);
  });

  it('opens a record again when its text has changed under it', () => {
    const changed = TEXT.replace('A cuts', 'A never cuts');
    const review = underReview([['ana', recordLine('urn:1', 0)]], { text: changed });
    const item = reviewItems(review).find(({ key }) => key === 'urn:1');
    assert.equal(item?.mark?.kind === 'annotation' && item.mark.anchoring.kind, 'changed');
    assert.equal(item?.answer, 'open');
  });

  it('remembers a skip by what was skipped', () => {
    const [first] = reviewItems(underReview());
    assert.deepEqual(answers(underReview([], { skipped: new Set([first!.key]) })), ['skipped', 'open', 'open', 'open']);
  });

  it('does not ask about notes', () => {
    const { target } = recordLine('urn:1', 0) as Extract<ReturnType<typeof recordLine>, { kind: 'create' }>;
    const review = underReview([['ben', { kind: 'create', id: 'urn:1', target, bodies: [noteBody('Why?')] }]]);
    assert.equal(reviewItems(review).length, 4);
  });
});
