import assert from 'node:assert/strict';
import { filterChoices, filterOf, isChosen, isShown } from '../../../src/core/negotiation/filterChoices';
import { entry } from './entry';

describe('The choices of a filter', () => {
  const entries = [
    entry({ id: '1', parties: ['Brazil'], addressees: ['Peru'], published: '2026-04-13', kind: 'demand' }),
    entry({ id: '2', parties: ['Brazil'], published: '2026-05-21', review: 'accepted' }),
    entry({ id: '3', parties: ['Peru'], published: undefined, review: 'rejected' }),
  ];
  const choices = filterChoices(entries);

  it('are the values that occur, with how many commitments each would show', () => {
    assert.deepEqual(
      choices.map(({ criterion, value, count }) => `${criterion} ${value} ${count}`),
      [
        ...['reviews unreviewed 1', 'reviews accepted 1', 'reviews rejected 1'],
        ...['kinds pledge 2', 'kinds demand 1'],
        ...['parties Brazil 2', 'parties Peru 2'],
        ...['published 2026-04 1', 'published 2026-05 1'],
      ],
    );
  });

  it('each show as many as they say', () => {
    for (const choice of choices) {
      const shown = entries.filter((each) =>
        isShown(each, { reviews: ['unreviewed', 'accepted', 'rejected'], ...filterOf([choice]) }),
      );
      assert.equal(shown.length, choice.count, choice.value);
    }
  });

  it('come back from the filter that was made of them', () => {
    const chosen = [choices[0]!, choices[5]!, choices[7]!];
    const filter = filterOf(chosen);
    assert.deepEqual(
      choices.filter((choice) => isChosen(choice, filter)),
      chosen,
    );
  });

  it('narrow by each criterion, and show what was rejected only when it is asked for', () => {
    const shown = (filter: Parameters<typeof isShown>[1]): string[] =>
      entries.filter((each) => isShown(each, filter)).map(({ id }) => id);
    assert.deepEqual(shown({}), ['1', '2']);
    assert.deepEqual(shown({ reviews: ['rejected'] }), ['3']);
    assert.deepEqual(shown({ parties: ['Brazil'], published: ['2026-05'] }), ['2']);
  });
});
