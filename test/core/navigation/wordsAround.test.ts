import assert from 'node:assert/strict';
import { wordsAround } from '../../../src/core/navigation/wordsAround';

describe('wordsAround', () => {
  it('cuts between words on both sides and joins lines', () => {
    const text = `${'before '.repeat(20)}\nthe quota\n${'after '.repeat(20)}`;
    const start = text.indexOf('quota');
    const around = wordsAround(text, { start, end: start + 5 });
    assert.match(around, /^… ?(before )+the quota( after)+ ?…$/);
    assert.ok(around.length < 140);
  });

  it('has what is looked for near the beginning, where no list cuts it off', () => {
    const text = `${'before '.repeat(20)}the quota ${'after '.repeat(20)}`;
    const start = text.indexOf('quota');
    assert.ok(wordsAround(text, { start, end: start + 5 }).indexOf('quota') < 30);
  });

  it('gives a short text as it is', () => {
    assert.equal(wordsAround('the quota rose', { start: 4, end: 9 }), 'the quota rose');
  });

  it('ends at the empty lines around the paragraph', () => {
    const text = `---\ntags: [${'grain, '.repeat(9)}data]\n---\n\n# Whisky\n\n${'after '.repeat(20)}`;
    const start = text.indexOf('Whisky');
    assert.equal(wordsAround(text, { start, end: start + 6 }), '# Whisky');
  });
});
