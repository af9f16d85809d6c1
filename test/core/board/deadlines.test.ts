import assert from 'node:assert/strict';
import { dayRange } from '../../../src/core/recognition/dates/dayRange';
import { deadlineCalendar } from '../../../src/core/board/deadlineCalendar';
import { entry } from '../negotiation/entry';
import { boardOf } from './boardOf';

const due = (phrase: string, date?: string) => ({ phrase, date });

const deadline = (date: string, today: string) =>
  boardOf([entry({ due: due('by then', date) })], { today }).deadlines[0];

describe('deadlines', () => {
  it('are overdue from the day after their last day', () => {
    assert.equal(deadline('2026-06-27', '2026-06-27')?.state, 'due');
    assert.equal(deadline('2026-06-27', '2026-06-27')?.days, 0);
    assert.equal(deadline('2026-06-26', '2026-06-27')?.state, 'overdue');
    assert.equal(deadline('2026-06-26', '2026-06-27')?.days, -1);
  });

  it('are due within thirty days, and upcoming before', () => {
    assert.equal(deadline('2026-07-27', '2026-06-27')?.state, 'due');
    assert.equal(deadline('2026-07-28', '2026-06-27')?.state, 'upcoming');
  });

  it('last to the end of the month, year or interval that was named', () => {
    assert.equal(deadline('2026-06', '2026-06-30')?.state, 'due');
    assert.equal(deadline('2026-06', '2026-07-01')?.state, 'overdue');
    assert.equal(deadline('2026', '2026-12-31')?.last, '2026-12-31');
    assert.equal(deadline('2026-06/2026-08', '2026-06-01')?.state, 'due', 'the summer has begun');
    assert.equal(deadline('2026-06-16/2026-06-18', '2026-06-17')?.last, '2026-06-18');
  });

  it('without a date come last and keep their words', () => {
    const { deadlines } = boardOf([
      entry({ id: 'vague', due: due('before the third round') }),
      entry({ id: 'sure', text: 'Chile will close its ports', due: due('by July 1', '2026-07-01') }),
    ]);
    assert.deepEqual(
      deadlines.map(({ statement, state }) => [statement, state]),
      [
        ['sure', 'due'],
        ['vague', 'undated'],
      ],
    );
  });

  it('stand where the latest statement with a date puts them, and name the earlier and the later ones', () => {
    const text = 'open a duty-free quota for beef';
    const { deadlines } = boardOf([
      entry({ id: 'first', text, published: '2026-04-01', file: 'a.md', due: due('by June', '2026-06') }),
      entry({ id: 'moved', text, published: '2026-05-01', file: 'b.md', due: due('by July', '2026-07') }),
      entry({ id: 'silent', text, published: '2026-06-01', file: 'c.md' }),
    ]);
    assert.equal(deadlines.length, 1);
    assert.equal(deadlines[0]?.statement, 'moved');
    assert.deepEqual(deadlines[0].moved, ['first']);
    assert.deepEqual(deadlines[0].later, ['silent']);
  });

  it('become days of a calendar, with the reason', () => {
    const board = boardOf([entry({ id: 'p', parties: ['Brazil'], due: due('by January 2027', '2027-01') })]);
    const statements = new Map(board.statements.map((statement) => [statement.id, statement]));
    const [day] = deadlineCalendar(board.deadlines, statements, () => 'Read from “by January 2027”.');
    assert.deepEqual([day?.id, day?.start, day?.end], ['p', '2027-01-31', '2027-01-31']);
    assert.match(day!.summary, /^Brazil: Brazil will open/);
    assert.match(day!.description, /Read from “by January 2027”\.\na\.md, ¶1, sentence 1$/);
  });
});

describe('the days that a date names', () => {
  it('are all of its days', () => {
    assert.deepEqual(dayRange('2028-02'), { first: '2028-02-01', last: '2028-02-29' });
    assert.deepEqual(dayRange('2026-12-30/2027-01-02'), { first: '2026-12-30', last: '2027-01-02' });
    assert.deepEqual(dayRange('2026'), { first: '2026-01-01', last: '2026-12-31' });
  });

  it('are none where the calendar has no such day, or the end is before the start', () => {
    for (const text of ['2026-02-30', '2026-13', '2026-05-02/2026-05-01', 'soon', '', '2026-1', '/2026-01-01']) {
      assert.equal(dayRange(text), undefined, text);
    }
  });
});
