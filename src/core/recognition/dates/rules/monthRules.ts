import { said } from '../../../message';
import { MONTH, MONTH_OR_ABBREVIATION, MONTH_TRIGGERS, monthNumber, YEAR } from '../calendarWords';
import { daysInMonth, isoDay, isoInterval, isoMonth, isoYear } from '../civilDate';
import type { DateGroups, DateReading, DateRule } from '../dateRule';
import { nearbyYear } from '../nearbyYear';

/** "early", "the end of" …; starting at the word, so that no article is inside. */
export const PART =
  '(?:[Ee]arly|[Mm]id(?:dle)?|[Ll]ate|(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle|[Ff]irst\\s+half|[Ss]econd\\s+half)(?:\\s+of(?:\\s+the)?)?)';
export const PART_TRIGGERS = ['early', 'mid', 'middle', 'late', 'end', 'beginning', 'start', 'first', 'second'];

/** "May" and "March" are verbs and names too: alone they need a word before them that asks for a time. */
const MONTH_ALONE =
  `(?:(?!(?:May|MAY|March|MARCH)\\b)${MONTH}|(?:(?<=\\b(?:in|by|since|until|till|from|of|early|late|mid|last|next|this|during|through|throughout|between|end|` +
  `In|By|Since|Until|From|Early|Late|Last|Next|This|During|Between|IN|BY|SINCE|UNTIL|FROM|LAST|NEXT)[\\s-]+)(?:May|MAY|March|MARCH))|` +
  `(?:May|MAY|March|MARCH)(?=\\s+(?:and|or|to|through)\\s+${MONTH}\\b))`;

/** Months with and without their year, and parts of months. */
export const monthRules: readonly DateRule[] = [
  {
    id: 'monthYear',
    reason: said`month and year`,
    triggers: [...MONTH_TRIGGERS, ...PART_TRIGGERS],
    pattern: new RegExp(
      `(?:(?<part>${PART})[-\\s]+)?(?<month>${MONTH_OR_ABBREVIATION})(?:,?\\s+|\\s+of\\s+)(?:(?<year>${YEAR})|(?<which>this|next|last)\\s+year\\b)(?!\\w|\\s+(?:troops|people|tons))`,
      'y',
    ),
    value: (g, reading) => monthValue(monthNumber(g['month']!)!, writtenYear(g, reading), g['part']),
  },
  {
    id: 'monthRange',
    reason: said`range of months`,
    triggers: MONTH_TRIGGERS,
    pattern: new RegExp(
      `(?<month>${MONTH})(?:[-–—]|\\s+(?:to|through)\\s+)(?<month2>${MONTH})(?:,?\\s+(?<year>${YEAR}))?(?!\\w)`,
      'y',
    ),
    value: (g, reading) => {
      const [from, to] = [monthNumber(g['month']!)!, monthNumber(g['month2']!)!];
      const year = writtenYear(g, reading) ?? nearbyYear(to, undefined, reading);
      if (year === undefined) return undefined;
      return isoInterval(isoMonth({ year: from > to ? year - 1 : year, month: from }), isoMonth({ year, month: to }));
    },
  },
  {
    id: 'month',
    reason: said`month`,
    triggers: MONTH_TRIGGERS,
    pattern: new RegExp(`(?<month>${MONTH_ALONE})(?!\\w|['’]s\\s+[A-Z]|\\s+\\d)`, 'y'),
    value: (g, reading) => {
      const month = monthNumber(g['month']!)!;
      return monthValue(month, nearbyYear(month, undefined, reading), undefined);
    },
  },
  {
    id: 'partOfMonth',
    reason: said`part of a month`,
    triggers: [...PART_TRIGGERS, 'last', 'next', 'this'],
    pattern: new RegExp(`(?<part>${PART}|[Ll]ast|[Nn]ext|[Tt]his)[-\\s]+(?<month>${MONTH})(?!\\w|\\s+\\d)`, 'y'),
    value: (g, reading) => {
      const month = monthNumber(g['month']!)!;
      const asked = g['part']!.toLowerCase();
      const direction = asked === 'last' ? 'past' : asked === 'next' ? 'future' : undefined;
      const year = nearbyYear(month, undefined, direction ? { ...reading, directionNear: () => direction } : reading);
      return monthValue(month, year, g['part']);
    },
  },
];

const YEARS_OFF: Readonly<Partial<Record<string, number>>> = { last: -1, this: 0, next: 1 };

/** The year in the phrase: four digits, or "next year" counted from publication. */
export function writtenYear({ year, which }: DateGroups, { context }: DateReading): number | undefined {
  if (year !== undefined) return Number(year);
  const off = which === undefined ? undefined : YEARS_OFF[which.toLowerCase()];
  return off === undefined || !context.published ? undefined : context.published.year + off;
}

/** The end of a month is a day that a deadline can be checked against; its other parts stay the month. */
function monthValue(month: number, year: number | undefined, part: string | undefined): string | undefined {
  if (year === undefined) return undefined;
  if (part !== undefined && /^end/i.test(part)) return isoDay({ year, month, day: daysInMonth(year, month) });
  return isoMonth({ year, month });
}

/** The same for a year. */
export function yearValue(year: number | undefined, part: string | undefined): string | undefined {
  if (year === undefined) return undefined;
  if (part === undefined) return isoYear(year);
  if (/^end/i.test(part)) return isoDay({ year, month: 12, day: 31 });
  if (/^first/i.test(part)) return isoInterval(isoMonth({ year, month: 1 }), isoMonth({ year, month: 6 }));
  if (/^second/i.test(part)) return isoInterval(isoMonth({ year, month: 7 }), isoMonth({ year, month: 12 }));
  return isoYear(year);
}
