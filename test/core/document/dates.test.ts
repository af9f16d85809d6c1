import assert from 'node:assert/strict';
import { dateFromPath, dateNear, readDate } from '../../../src/core/document/dates';

describe('readDate', () => {
  const examples: Readonly<Record<string, string | undefined>> = {
    '2025-03-13': '2025-03-13',
    '2025-03-13T10:30:00-04:00': '2025-03-13',
    '2025/3/9': '2025-03-09',
    '20250313': '2025-03-13',
    '13-MAR-1987 16:14:48.69': '1987-03-13',
    'March 13, 2025': '2025-03-13',
    'Sept. 5, 2025': '2025-09-05',
    'Thursday, 13th March 2025': '2025-03-13',
    'the 1st of May 2025': '2025-05-01',
    'March 13': undefined,
    '2025-02-30': undefined,
    'May 2025': undefined,
    'next week': undefined,
  };
  for (const [written, date] of Object.entries(examples)) {
    it(`${written} is ${date ?? 'no full date'}`, () => assert.equal(readDate(written), date));
  }
});

describe('dateNear', () => {
  it('takes the year that brings the day closest', () => {
    assert.equal(dateNear('December 31', '2025-01-02'), '2024-12-31');
    assert.equal(dateNear('Jan. 3', '2024-12-30'), '2025-01-03');
    assert.equal(dateNear('13 March', '1987-03-13'), '1987-03-13');
  });

  it('keeps a year that is written, and guesses none without a date nearby', () => {
    assert.equal(dateNear('March 13, 2019', '2025-01-02'), '2019-03-13');
    assert.equal(dateNear('March 13', undefined), undefined);
  });
});

describe('dateFromPath', () => {
  const examples: Readonly<Record<string, string | undefined>> = {
    '2025-05-01-talks.md': '2025-05-01',
    'news/2025_05_01.md': '2025-05-01',
    'C:\\news\\20250501 talks.md': '2025-05-01',
    '2025/05/01/talks.md': '2025-05-01',
    '2024-01-01/2025-05-01-talks.md': '2025-05-01',
    'talks.md': undefined,
    '2025-13-01-talks.md': undefined,
    '120250501.md': undefined,
    'resolution-2259.md': undefined,
  };
  for (const [path, date] of Object.entries(examples)) {
    it(`${path} tells ${date ?? 'nothing'}`, () => assert.equal(dateFromPath(path), date));
  }
});
