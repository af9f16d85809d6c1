import { said } from '../../../message';
import {
  DAY,
  MONTH_OR_ABBREVIATION,
  monthNumber,
  WEEKDAY,
  WEEKDAY_OR_ABBREVIATION,
  WEEKDAY_TRIGGERS,
  weekdayNumber,
  YEAR,
} from '../calendarWords';
import { addDays, civilDate, isoDay, weekdayOf, type CivilDate } from '../civilDate';
import { nearest, nearestDayOfMonth } from '../dateContext';
import type { DateGroups, DateReading, DateRule } from '../dateRule';
import { dayValue } from './dayRules';

const ORDINAL = '(?:the\\s+)?(?:[12]?\\d|3[01])(?:st|nd|rd|th)';

/** "May 1, 2025" or "1 May 2025". */
const DATE =
  `(?:(?<month>${MONTH_OR_ABBREVIATION})\\s+(?<day>${DAY})|(?<dayFirst>${DAY})(?:\\s+of)?\\s+(?<monthLast>${MONTH_OR_ABBREVIATION}))` +
  `(?:,?\\s+(?<year>${YEAR}))?`;

/** Weekdays, alone and with the date that news puts behind them. */
export const weekdayRules: readonly DateRule[] = [
  {
    id: 'weekdayAndDate',
    reason: said`weekday and date`,
    triggers: WEEKDAY_TRIGGERS,
    pattern: new RegExp(`(?<weekday>${WEEKDAY_OR_ABBREVIATION}),?\\s+(?:the\\s+)?${DATE}(?!\\w)`, 'y'),
    value: dateValue,
  },
  {
    id: 'weekdayAndDate',
    reason: said`weekday and date`,
    triggers: WEEKDAY_TRIGGERS,
    pattern: new RegExp(`(?<weekday>${WEEKDAY_OR_ABBREVIATION})\\s*\\(\\s*${DATE}\\s*\\)`, 'y'),
    value: dateValue,
  },
  {
    id: 'weekdayAndOrdinal',
    reason: said`weekday and day of the month`,
    triggers: WEEKDAY_TRIGGERS,
    pattern: new RegExp(
      `(?<weekday>${WEEKDAY})(?:\\s*\\((?:${ORDINAL}|\\d{1,2})\\)|,?\\s+(?:${ORDINAL})(?!\\w|\\s+[A-Z]))`,
      'y',
    ),
    value: ({ weekday, phrase }, { context }) => {
      const day = parseInt(/\d+/.exec(phrase!)![0], 10);
      const date = context.anchor && nearestDayOfMonth(context.anchor, day, weekdayNumber(weekday!));
      return date && isoDay(date);
    },
  },
  {
    id: 'weekday',
    reason: said`weekday`,
    triggers: [...WEEKDAY_TRIGGERS, 'last', 'next', 'this', 'coming'],
    pattern: new RegExp(
      `(?<!\\b(?:Black|Good|Bloody|Cyber|Super|Ash|Palm|Every|every)\\s+)(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his(?:\\s+(?:coming|past))?|[Cc]oming)\\s+)?` +
        `(?<weekday>${WEEKDAY})(?:\\s+(?<week>next|this|last)\\s+week)?(?!\\w)`,
      'y',
    ),
    value: weekdayValue,
  },
];

/** Without a year, the one near publication in which the day falls on that weekday. */
function dateValue(g: DateGroups, reading: DateReading): string | undefined {
  const [month, day] = [(g['month'] ?? g['monthLast'])!, (g['day'] ?? g['dayFirst'])!];
  const { anchor } = reading.context;
  if (g['year'] === undefined && anchor) {
    const dates = [0, -1, 1].flatMap(
      (offset) => civilDate(anchor.year + offset, monthNumber(month)!, parseInt(day, 10)) ?? [],
    );
    const fitting = nearest(
      anchor,
      dates.filter((date) => weekdayOf(date) === weekdayNumber(g['weekday']!)),
    );
    if (fitting) return isoDay(fitting);
  }
  return dayValue(g['year'], undefined, month, day, reading);
}

function weekdayValue(groups: DateGroups, reading: DateReading): string | undefined {
  const weekday = weekdayNumber(groups['weekday']!)!;
  const { published, spelled } = reading.context;
  const date = published ? weekdayNear(published, weekday, groups, reading) : spelled.get(weekday);
  return date && isoDay(date);
}

const WEEKS_OFF: Readonly<Partial<Record<string, number>>> = { last: -1, this: 0, next: 1 };

/** On the day of publication itself a bare weekday means today, in either tense. */
function weekdayNear(
  published: CivilDate,
  weekday: number,
  { which, week }: DateGroups,
  reading: DateReading,
): CivilDate {
  const today = weekdayOf(published);
  if (week !== undefined) return addDays(published, weekday - today + 7 * WEEKS_OFF[week]!);
  const back = addDays(published, -((today - weekday + 7) % 7));
  const ahead = addDays(published, (weekday - today + 7) % 7);
  const wish = which?.toLowerCase();
  if (wish === 'last' || wish === 'this past') return weekday === today ? addDays(published, -7) : back;
  if (wish === 'next' || wish === 'coming' || wish === 'this coming') {
    return weekday === today ? addDays(published, 7) : ahead;
  }
  return reading.direction() === 'future' ? ahead : back;
}
