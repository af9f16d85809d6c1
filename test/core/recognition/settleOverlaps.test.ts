import assert from 'node:assert/strict';
import { said } from '../../../src/core/message';
import type { EntityType, Mention } from '../../../src/core/recognition/mention';
import { settleOverlaps } from '../../../src/core/recognition/settleOverlaps';

const mention = (type: EntityType, start: number, end: number, rule = 'test'): Mention => ({
  type,
  span: { start, end },
  block: 0,
  prose: { start, end },
  text: 'x'.repeat(end - start),
  rule,
  reason: said`test`,
});

const shown = (mentions: readonly Mention[]): string[] =>
  settleOverlaps(mentions).map(({ type, span }) => `${type} ${span.start}-${span.end}`);

describe('settleOverlaps', () => {
  it('lets the longer name keep the text', () => {
    assert.deepEqual(shown([mention('place', 0, 5), mention('organization', 0, 20)]), ['organization 0-20']);
  });

  it('lets the recognizer listed first win between equals', () => {
    const both = [mention('agreement', 0, 4), mention('organization', 0, 4)];
    assert.deepEqual(shown(both), ['agreement 0-4']);
    assert.deepEqual(shown([...both].reverse()), ['organization 0-4']);
  });

  it('takes a product or year inside a name for a part of the name', () => {
    assert.deepEqual(shown([mention('product', 7, 12), mention('organization', 0, 12)]), ['organization 0-12']);
    assert.deepEqual(shown([mention('date', 10, 14), mention('agreement', 0, 14)]), ['agreement 0-14']);
  });

  it('keeps the parties and the year that are named in an event', () => {
    const mentions = [mention('event', 0, 30), mention('place', 5, 10), mention('date', 0, 4)];
    assert.deepEqual(shown(mentions), ['event 0-30', 'date 0-4', 'place 5-10']);
  });

  it('takes the place in the title of an event for a part of the title', () => {
    const round = { ...mention('event', 0, 13, 'events/known'), text: 'Uruguay Round' };
    assert.deepEqual(shown([round, mention('place', 0, 7)]), ['event 0-13']);
  });

  it('takes what is an event for no organization', () => {
    assert.deepEqual(shown([mention('event', 0, 13), mention('organization', 0, 13)]), ['event 0-13']);
  });

  it('settles a chain of overlaps by its longest link', () => {
    const chain = [mention('person', 0, 6), mention('organization', 4, 14), mention('place', 12, 18)];
    assert.deepEqual(shown(chain), ['organization 4-14']);
  });

  it('leaves mentions that only touch', () => {
    assert.deepEqual(shown([mention('place', 0, 5), mention('place', 5, 9)]), ['place 0-5', 'place 5-9']);
  });
});
