import assert from 'node:assert/strict';
import { singular, topicWords } from '../../../src/core/topics/topicWords';

const stems = (text: string): string[] => topicWords(text).map((word) => word.stem);

describe('topicWords', () => {
  it('reads words alike whatever their case, hyphen, plural or possessive', () => {
    for (const [one, other] of [
      ['anti-dumping duties', 'Anti dumping duty'],
      ['the farmer’s taxes', "the farmers' tax"],
      ['batteries', 'battery'],
      ['tomatoes and mangoes', 'tomatoe and mangoe'],
      ['purchases', 'purchase'],
      ['breaches', 'breach'],
    ] as const) {
      assert.deepEqual(stems(one), stems(other));
    }
  });

  it('keeps words apart that differ only by an s', () => {
    for (const word of ['customs', 'arms', 'goods', 'gas', 'news']) assert.equal(singular(word), word);
    assert.notEqual(singular('customs'), singular('custom'));
  });

  it('tells where each word stands', () => {
    const text = 'Zölle: no «tariffs»';
    assert.deepEqual(
      topicWords(text).map(({ span }) => text.slice(span.start, span.end)),
      ['Zölle', 'no', 'tariffs'],
    );
  });
});
