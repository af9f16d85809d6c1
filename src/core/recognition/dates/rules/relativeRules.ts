import { said } from '../../../message';
import { NUMBER_WORDS, WRITTEN_NUMBER, writtenNumber } from '../../numberWords';
import { addDays, isoDay } from '../civilDate';
import type { DateRule } from '../dateRule';
import { counted, period } from '../period';

const UNIT = '(?<unit>day|week|month|year|decade)';
const COUNT = `(?<count>\\d{1,4}|an?|${WRITTEN_NUMBER})`;
const DAY_WORDS: Readonly<Partial<Record<string, number>>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };
const STEPS: Readonly<Partial<Record<string, number>>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
};

/** What stands behind "within" or "in" where a span of time may follow; told at first, since most of these words open none. */
const OPENS_LIMIT = `(?=\\w+\\s+(?:the\\s+(?:next|coming)|about|around|at|no|\\d|an?[-\\s]|${WRITTEN_NUMBER}))`;

/** Words that single out a part of a period, and start the phrase. */
const PARTS = ['later', 'earlier', 'early', 'mid', 'middle', 'late', 'end', 'beginning', 'start', 'first', 'second'];

/** Phrases counted from the day of publication; without one they keep no value. */
export const relativeRules: readonly DateRule[] = [
  {
    id: 'dayWord',
    reason: said`counted from publication`,
    triggers: Object.keys(DAY_WORDS),
    pattern: /(?<word>yesterday|today|tonight|tomorrow)(?!\w|['’]s\s+(?:world|society|generation|standards))/iy,
    value: ({ word }, { context }) =>
      context.published && isoDay(addDays(context.published, DAY_WORDS[word!.toLowerCase()]!)),
  },
  {
    id: 'partOfDay',
    reason: said`counted from publication`,
    triggers: ['this', 'last'],
    pattern: /(?:this\s+(?:morning|afternoon|evening)|(?<last>last\s+night))(?!\w)/iy,
    value: ({ last }, { context }) =>
      context.published && isoDay(addDays(context.published, last === undefined ? 0 : -1)),
  },
  {
    id: 'dayWord',
    reason: said`counted from publication`,
    triggers: ['day'],
    pattern: /day\s+(?<side>after\s+tomorrow|before\s+yesterday)\b/iy,
    value: ({ side }, { context }) =>
      context.published && isoDay(addDays(context.published, /after/i.test(side!) ? 2 : -2)),
  },
  {
    id: 'period',
    reason: said`period counted from publication`,
    triggers: [...Object.keys(STEPS), ...PARTS],
    pattern:
      /(?:(?<part>(?:later|earlier|early|late|mid(?:dle)?)(?=[-\s])|(?:end|beginning|start|middle|first\s+half|second\s+half)\s+of(?:\s+the)?)[-\s]+)?(?<step>this|next|last|past|coming|current|previous|following)\s+(?:fiscal\s+|calendar\s+)?(?<unit>day|week|weekend|month|quarter|year|decade|century)(?!\w|-)(?!\s+(?:of\s+the|ended|ending))/iy,
    value: ({ part, step, unit }, { context }) =>
      context.published &&
      period(context.published, unit!.toLowerCase(), STEPS[step!.toLowerCase()]!, part?.toLowerCase()),
  },
  {
    id: 'periodEnd',
    reason: said`part of the period of publication`,
    triggers: PARTS,
    pattern:
      /(?<part>(?:end|beginning|start|middle|later|first\s+half|second\s+half)\s+(?:of|in)\s+the)\s+(?:fiscal\s+|calendar\s+)?(?<unit>week|month|quarter|year|decade|century)(?!\w|-|\s+of\b)/iy,
    value: ({ part, unit }, { context }) =>
      context.published && period(context.published, unit!.toLowerCase(), 0, part!.toLowerCase()),
  },
  {
    id: 'yearEnd',
    reason: said`end of the year`,
    triggers: ['year', 'month'],
    pattern: /(?<unit>year|month)[-\s]end(?!\w)/iy,
    value: ({ unit }, { context }) => context.published && period(context.published, unit!.toLowerCase(), 0, 'end of'),
  },
  {
    id: 'span',
    reason: said`span of time around publication`,
    triggers: [...Object.keys(STEPS), 'recent'],
    pattern: new RegExp(
      `(?:next|coming|past|last|recent|(?<=\\bthe\\s)(?:following|previous))\\s+(?:(?:few|several|couple\\s+of|\\d{1,3}|${WRITTEN_NUMBER})\\s+)?(?:day|week|month|year|decade)s(?![\\w-])`,
      'iy',
    ),
    value: () => undefined,
  },
  {
    id: 'within',
    reason: said`time limit counted from publication`,
    triggers: ['within', 'in'],
    pattern: new RegExp(
      `${OPENS_LIMIT}(?<!\\b(?:first|only|worst|best|highest|lowest|biggest|largest|time|times|once|twice|day|days)\\s+(?:\\w+\\s+)?)(?<limit>within|in)\\s+(?:the\\s+(?:next|coming)\\s+)?(?:(?:about|around|at\\s+most|no\\s+more\\s+than)\\s+)?${COUNT}(?:[-\\s]+(?:working|business|calendar))?\\s+${UNIT}s?(?![\\w-]|['’]s?\\b)`,
      'iy',
    ),
    value: ({ count, unit, after, limit }, { context, direction }) => {
      if (!context.published || /^\s+(?:of|after|from|following)\b/.test(after!)) return undefined;
      if (limit!.toLowerCase() === 'in' && direction() === 'past') return undefined;
      return counted(context.published, writtenNumber(count!)!, unit!.toLowerCase());
    },
  },
  {
    id: 'ago',
    reason: said`counted from publication`,
    triggers: ['#', 'a', 'an', ...NUMBER_WORDS],
    pattern: new RegExp(
      `(?<![\\w$€£¥.,/-])${COUNT}\\s+${UNIT}s?\\s+(?<side>ago|from\\s+now|hence|earlier|later)(?!\\w)`,
      'iy',
    ),
    value: ({ count, unit, side }, { context }) => {
      // "Three days later" counts from an event of the story, not from publication.
      if (!context.published || /earlier|later/i.test(side!)) return undefined;
      return counted(context.published, writtenNumber(count!)! * (/ago/i.test(side!) ? -1 : 1), unit!.toLowerCase());
    },
  },
];
