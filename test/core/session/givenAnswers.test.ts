import assert from 'node:assert/strict';
import { givenAnswers } from '../../../src/session/givenAnswers';

const TEXT = {};

describe('Given answers', () => {
  it('are all that were given for a version, since each of them may be the one that is shown', () => {
    const given = givenAnswers();
    given.give(TEXT, 1, 'Forestry');
    given.give(TEXT, 1, 'Fisheries');
    assert.deepEqual(given.givenFor(TEXT, 1), ['Forestry', 'Fisheries']);
  });

  it('are none for a version of which nobody has asked', () => {
    const given = givenAnswers();
    assert.deepEqual(given.givenFor(TEXT, 1), []);
    given.give(TEXT, 1, 'Forestry');
    assert.deepEqual(given.givenFor(TEXT, 2), []);
    assert.deepEqual(given.givenFor({}, 1), []);
  });

  it('of an older version do not count, even where they end last', () => {
    const given = givenAnswers();
    given.give(TEXT, 1, 'Forestry');
    given.give(TEXT, 2, 'Fisheries');
    given.give(TEXT, 1, 'Forestry');
    assert.deepEqual(given.givenFor(TEXT, 2), ['Fisheries']);
  });
});
