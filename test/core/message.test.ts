import assert from 'node:assert/strict';
import { english, isMessage, said, sameMessage, told, type Say } from '../../src/core/message';

const inJapanese: Say = (text, ...values) =>
  english({ 'Line {0}: {1}': '{0} 行目: {1}', 'no {0}': '{0} なし' }[text] ?? text, ...values);

describe('A message', () => {
  const message = said`Line ${3}: ${said`no ${'name'}`}`;

  it('reads in English as it stands in the code', () => {
    assert.equal(told(message), 'Line 3: no name');
  });

  it('is told in another language, with the messages in it, and its values as they are', () => {
    assert.equal(told(message, inJapanese), '3 行目: name なし');
  });

  it('puts a value in as it is, whatever signs it holds', () => {
    assert.equal(told(said`a {0} b ${'{1} $&'}`), 'a {1} $& b {1} $&');
    assert.equal(told(said`to ${undefined}.`), 'to .');
  });

  it('is the same as another that says the same, and no plain text', () => {
    assert.ok(sameMessage(message, said`Line ${3}: ${said`no ${'name'}`}`));
    assert.ok(!sameMessage(message, said`Line ${4}: no name`));
    assert.ok(isMessage(message) && !isMessage('Line 3') && !isMessage(undefined));
  });
});
