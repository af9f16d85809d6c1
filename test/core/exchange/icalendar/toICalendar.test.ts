import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toICalendar, type CalendarEntry } from '../../../../src/core/exchange/icalendar/toICalendar';

const FRAME = { name: 'Deadlines', now: '2026-06-27T09:30:05.123Z' };

const entry = (said: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'news/a.md#pledge:1x2y',
  start: '2027-01-31',
  end: '2027-01-31',
  summary: 'Brazil: abolish its duty',
  description: '',
  categories: [],
  ...said,
});

/** The logical lines of a file: folds undone, as a reader of the format does first. */
const unfolded = (text: string): readonly string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');

const valueOf = (text: string, name: string): string | undefined =>
  unfolded(text)
    .find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    ?.replace(/^[^:]*:/, '');

describe('iCalendar', () => {
  it('writes one all-day event that ends before the day after it', () => {
    const text = toICalendar([entry()], FRAME);
    assert.deepEqual(unfolded(text), [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Rapporteur//Deadlines//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Deadlines',
      'X-WR-CALNAME:Deadlines',
      'BEGIN:VEVENT',
      'UID:news%2Fa.md%23pledge%3A1x2y@rapporteur',
      'DTSTAMP:20260627T093005Z',
      'DTSTART;VALUE=DATE:20270131',
      'DTEND;VALUE=DATE:20270201',
      'SUMMARY:Brazil: abolish its duty',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('spans the days of an interval, across a leap day and a year', () => {
    const leap = toICalendar([entry({ start: '2028-02-28', end: '2028-02-29' })], FRAME);
    assert.equal(valueOf(leap, 'DTEND'), '20280301');
    const year = toICalendar([entry({ start: '2026-12-30', end: '2026-12-31' })], FRAME);
    assert.equal(valueOf(year, 'DTEND'), '20270101');
  });

  it('escapes what has a meaning in the format, and nothing else', () => {
    const text = toICalendar([entry({ summary: 'a;b,c\\d: "e"\r\nf\ng', description: 'x\ty\u0000\u0007z' })], FRAME);
    assert.equal(valueOf(text, 'SUMMARY'), 'a\\;b\\,c\\\\d: "e"\\nf\\ng');
    assert.equal(valueOf(text, 'DESCRIPTION'), 'x\tyz');
  });

  it('lets no text of an article begin a property or an event of its own', () => {
    const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VALARM\nACTION:AUDIO\u2028ATTACH:http://x.example/';
    const text = toICalendar([entry({ id: evil, summary: evil, description: evil, categories: [evil] })], FRAME);
    const names = unfolded(text).map((line) => line.replace(/[:;].*/s, ''));
    assert.equal(names.filter((name) => name === 'END').length, 2);
    assert.ok(!names.includes('ACTION') && !names.includes('ATTACH'));
  });

  it('separates categories by commas and escapes those inside them', () => {
    const text = toICalendar([entry({ categories: ['pledge', 'Wine, spirits'] })], FRAME);
    assert.equal(valueOf(text, 'CATEGORIES'), 'pledge,Wine\\, spirits');
  });

  it('folds at 75 octets without cutting a character, and unfolds to what was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (summary) => {
        const text = toICalendar([entry({ summary })], FRAME);
        for (const line of text.split('\r\n')) {
          assert.ok(Buffer.byteLength(line) <= 75, line);
          assert.ok(!line.includes('\uFFFD') || summary.includes('\uFFFD'));
        }
        const plain = valueOf(text, 'SUMMARY')!.replace(/\\([\\;,nN])/g, (_, sign: string) =>
          sign === 'n' || sign === 'N' ? '\n' : sign,
        );

        const expected = summary
          .replace(/\r\n?|[\u2028\u2029]/g, '\n')
          .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');
        assert.equal(plain, expected);
      }),
    );
  });

  it('keeps the identity of an event while its words and its day change', () => {
    const before = toICalendar([entry()], FRAME);
    const after = toICalendar([entry({ start: '2027-03-01', end: '2027-03-01', summary: 'Later' })], FRAME);
    assert.equal(valueOf(before, 'UID'), valueOf(after, 'UID'));
    assert.notEqual(valueOf(before, 'UID'), valueOf(toICalendar([entry({ id: 'other' })], FRAME), 'UID'));
  });

  it('takes an id with half a character, and leaves out days that do not exist', () => {
    assert.match(valueOf(toICalendar([entry({ id: 'a\ud800b' })], FRAME), 'UID')!, /^a%EF%BF%BDb@/);
    assert.doesNotMatch(toICalendar([entry({ start: '2026-02-30' })], FRAME), /VEVENT/);
  });
});
