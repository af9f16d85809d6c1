import assert from 'node:assert/strict';
import { commitmentBody, entityBody } from '../../../src/core/annotation/body';
import { likelyPlace } from '../../../src/core/review/likelyPlace';
import { reviewItems } from '../../../src/core/review/reviewItem';
import { askAgain, emptyReviewLog, noteStep, redoStep, undoStep } from '../../../src/core/review/reviewLog';
import { firstOpen, itemAt, neighbor, nextOpen, progressOf } from '../../../src/core/review/reviewQueue';
import { span } from '../../../src/core/text/span';
import { answerLine, lineAt, TEXT, underReview } from './found';

const half = reviewItems(
  underReview([
    ['ana', answerLine('urn:1', 0, 'accept')],
    ['ana', answerLine('urn:2', 1, 'reject')],
  ]),
);

describe('the review queue', () => {
  it('goes on to the next open item, over those that are decided', () => {
    assert.deepEqual(nextOpen(half, span(0, 0))?.span, lineAt(2));
    assert.deepEqual(nextOpen(half, lineAt(2))?.span, lineAt(3));
  });

  it('stops at the end', () => {
    assert.equal(nextOpen(half, lineAt(3)), undefined);
    assert.equal(neighbor(half, lineAt(3), 1), undefined);
    assert.equal(neighbor(half, lineAt(0), -1), undefined);
  });

  it('begins where the reader is, or at the first open item when all that follows is decided', () => {
    assert.deepEqual(firstOpen(half, span(lineAt(3).start, lineAt(3).start))?.span, lineAt(3));
    assert.deepEqual(firstOpen(half, span(TEXT.length, TEXT.length))?.span, lineAt(2));
  });

  it('walks through what is marked, decided or not, and not through what was rejected', () => {
    assert.deepEqual(neighbor(half, lineAt(0), 1)?.span, lineAt(2));
    assert.deepEqual(neighbor(half, lineAt(2), -1)?.span, lineAt(0));
  });

  it('knows the item under a cursor and under a part of it', () => {
    const { start } = lineAt(2);
    assert.deepEqual(itemAt(half, span(start + 3, start + 3))?.span, lineAt(2));
    assert.deepEqual(itemAt(half, span(start + 3, start + 6))?.span, lineAt(2));
    assert.equal(itemAt(half, span(start - 3, start + 6)), undefined);
  });

  it('counts every answer', () => {
    const skipped = new Set([half[2]!.key]);
    const items = reviewItems(underReview([['ana', answerLine('urn:2', 1, 'reject')]], { skipped }));
    const { answered, total, by } = progressOf(items);
    assert.deepEqual([answered, total, by.rejected, by.skipped, by.open], [2, 4, 1, 1, 2]);
  });
});

describe('the review log', () => {
  const at = span(0, 5);

  it('takes back and does again what was done, skips among it', () => {
    const log = noteStep(noteStep(emptyReviewLog, { kind: 'skip', key: 'a', at }), { kind: 'saved', at });
    const once = undoStep(log);
    assert.equal(once?.step.kind, 'saved');
    const twice = undoStep(once.log);
    assert.deepEqual([...twice!.log.skipped], []);
    assert.equal(undoStep(twice!.log), undefined);
    const again = redoStep(twice!.log);
    assert.deepEqual([...again!.log.skipped], ['a']);
    assert.equal(redoStep(again!.log)?.step.kind, 'saved');
  });

  it('forgets what was undone when something new is done', () => {
    const undone = undoStep(noteStep(emptyReviewLog, { kind: 'saved', at }))!.log;
    assert.equal(redoStep(noteStep(undone, { kind: 'saved', at })), undefined);
  });

  it('asks again about all that was skipped', () => {
    const log = askAgain(noteStep(emptyReviewLog, { kind: 'skip', key: 'a', at }));
    assert.deepEqual([...log.skipped], []);
    assert.equal(undoStep(log), undefined);
  });
});

describe('the next likely place of a label', () => {
  const { marks } = underReview();
  const items = reviewItems(underReview());

  it('is the next open find of the kind that had got it, the present one included', () => {
    const last = { label: commitmentBody('offer'), found: 'pledge', words: 'pledge: A cuts.' };
    assert.deepEqual(likelyPlace(TEXT, marks, items, last, lineAt(1)), lineAt(2));
    assert.deepEqual(likelyPlace(TEXT, marks, items, last, lineAt(3)), lineAt(3));
    assert.equal(likelyPlace(TEXT, marks, items, { ...last, found: 'threat' }, lineAt(0)), undefined);
  });

  it('is the same words again, as whole words, for what a person had chosen', () => {
    const last = { label: entityBody('organization'), found: undefined, words: 'C' };
    assert.equal(likelyPlace(TEXT, marks, items, last, span(0, 0))?.start, TEXT.indexOf('C pays'));
    assert.equal(likelyPlace(TEXT, marks, items, { ...last, words: 'pay' }, span(0, 0)), undefined);
  });
});
