import assert from 'node:assert/strict';
import { english, type Say } from '../../../src/core/message';
import { placeText } from '../../../src/core/negotiation/placeText';

describe('placeText', () => {
  const backwards: Say = (text, ...values) => english(text, ...values.toReversed());

  it('says each kind of place in the words of the reader', () => {
    assert.equal(placeText('¶3, sentence 2', backwards), '¶2, sentence 3');
    assert.equal(
      placeText('heading 4', () => '見出し 4'),
      '見出し 4',
    );
    assert.equal(placeText('table row 12', english), 'table row 12');
  });

  it('leaves alone what is no place of ours', () => {
    assert.equal(placeText('', backwards), '');
    assert.equal(placeText('page 3', backwards), 'page 3');
  });
});
