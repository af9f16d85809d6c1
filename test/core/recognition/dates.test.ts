import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument';
import { told } from '../../../src/core/message';
import { datesRecognizer } from '../../../src/core/recognition/dates/datesRecognizer';
import { recognizeWith } from '../../../src/core/recognition/recognize';
import { lexiconForTests } from './lexiconForTests';

const read = async (text: string): Promise<string[]> => {
  const mentions = recognizeWith(datesRecognizer, parseDocument(text), await lexiconForTests());
  return mentions.map((m) => `${m.text} = ${m.value ?? 'nothing'}`);
};

describe('dates of a text that does not say when it was published', () => {
  it('keep their phrase without a value', async () => {
    assert.deepEqual(await read('They met on Monday, and will meet in June, on June 3 and next week.'), [
      'Monday = nothing',
      'June = nothing',
      'June 3 = nothing',
      'next week = nothing',
    ]);
  });

  it('have a value where they need no publication date', async () => {
    assert.deepEqual(await read('From June 3, 2024 to 2026, since the 1990s.'), [
      'June 3, 2024 = 2024-06-03',
      '2026 = 2026',
      '1990s = 1990/1999',
    ]);
  });

  it('get the year in which a weekday and its date agree', async () => {
    assert.deepEqual(await read('They meet on Friday (March 13). In mid-January they had paused.'), [
      'Friday (March 13) = 2026-03-13',
      'mid-January = 2026-01',
    ]);
  });

  it('say when their year is inferred', async () => {
    const text = 'They meet on Friday (March 13), in mid-April and on June 3, 2027, if the ministers agree.';
    const mentions = recognizeWith(datesRecognizer, parseDocument(text), await lexiconForTests());
    assert.deepEqual(
      mentions.map((m) => /the year is told by a weekday/.test(told(m.reason))),
      [true, true, false],
    );
  });

  it('take a bare weekday for the one that is spelled out elsewhere', async () => {
    assert.deepEqual(
      await read('On Tuesday he left.\n\nThey meet on Friday (March 13), he said on Tuesday (10th), not on Monday.'),
      ['Tuesday = 2026-03-10', 'Friday (March 13) = 2026-03-13', 'Tuesday (10th) = 2026-03-10', 'Monday = nothing'],
    );
  });
});

describe('the publication date', () => {
  it('comes from the front matter or from the dateline', async () => {
    assert.deepEqual(await read('---\ndate: 2024-02-28\n---\n\nThey meet tomorrow and in two days.'), [
      'tomorrow = 2024-02-29',
      'in two days = 2024-03-01',
    ]);
    assert.deepEqual(await read('---\ndate: 2023-12-30\n---\n\nLIMA, Dec 30 - They meet in January, as in November.'), [
      'Dec 30 = 2023-12-30',
      'January = 2024-01',
      'November = 2023-11',
    ]);
  });
});

describe('days without a year', () => {
  it('lie ahead when a timetable is told in the present', async () => {
    const text =
      '---\ndate: 2026-05-22\n---\n\nThe ministry asked for the text before the round, which starts on June 16.';
    assert.deepEqual(await read(text), ['June 16 = 2026-06-16']);
  });

  it('lie ahead when something will be held on them', async () => {
    const text = '---\ndate: 2026-05-21\n---\n\nA round will be held in Brasilia on June 16. One was held on June 12.';
    assert.deepEqual(await read(text), ['June 16 = 2026-06-16', 'June 12 = 2025-06-12']);
  });
});
