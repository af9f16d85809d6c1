import { said } from '../../../message';
import { YEAR } from '../calendarWords';
import { isoInterval, isoYear } from '../civilDate';
import type { DateRule } from '../dateRule';
import { PART, PART_TRIGGERS, yearValue } from './monthRules';

/** Not the rest of a number, a price, a code, nor what a number follows: "Resolution 2025", "Article 2000", "about 2000". */
const FRESH =
  '(?<![\\w$€£¥.,/–-]|[\\w)]-|\\b(?:No\\.?|no\\.?|Nos\\.|Number|number|Resolution|resolution|Order|order|Article|article|Section|section|Rule|Regulation|Law|Stat\\.|Act\\s+of|Flight|flight|Route|page|' +
  'about|nearly|almost|roughly|some|around|approximately|USD|EUR|Rs)\\s*)';
/** Bare years from 1900 on; older ones need a word that asks for a time. */
const BARE_YEAR = `(?:(?:19|20)\\d\\d|(?<=\\b(?:in|since|of|from|until|[Ii]n|[Ss]ince)\\s)1[5-8]\\d\\d)(?![\\d%]|[.,]\\d|\\s*(?:percent|pct|%|[ap]\\.m\\.)|/\\d|-\\w)`;

/** Years, ranges of years and decades. */
export const yearRules: readonly DateRule[] = [
  {
    id: 'year',
    reason: said`year`,
    triggers: ['#'],
    pattern: new RegExp(`(?=[12]\\d{3})${FRESH}(?<year>${BARE_YEAR})(?!\\w)`, 'y'),
    value: ({ year }) => year,
  },
  {
    id: 'partOfYear',
    reason: said`part of a year`,
    triggers: PART_TRIGGERS,
    pattern: new RegExp(`(?<part>${PART})[-\\s]+(?<year>${YEAR})(?!\\w|-\\w)`, 'y'),
    value: ({ part, year }) => yearValue(Number(year), part),
  },
  {
    id: 'yearRange',
    reason: said`range of years`,
    triggers: ['#'],
    pattern:
      /(?<![\w$€£¥.,/-])(?<from>(?:19|20)\d\d)(?:[-–—/]|\s+[-–—]\s+)(?<to>(?:19|20)\d\d|\d\d)(?![\w%-]|[.,/]\d)/y,
    value: ({ from, to }) => yearRange(Number(from), to!),
  },
  {
    id: 'decade',
    reason: said`decade`,
    triggers: ['#', 'early', 'mid', 'late'],
    pattern:
      /(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[-\s]+)?(?<![\w$€£¥.,/]|(?<![Mm]id)-)(?<decade>(?:1[5-9]|20)\d0)['’]?s(?!\w)/y,
    value: ({ decade }) => isoInterval(decade!, isoYear(Number(decade) + 9)),
  },
];

/** "2019-20" and "2019-2024"; "2009-08" is read as a month. */
function yearRange(from: number, to: string): string | undefined {
  const end = to.length === 4 ? Number(to) : Math.floor(from / 100) * 100 + Number(to);
  if (end > from) return isoInterval(isoYear(from), isoYear(end));
  return to.length === 2 && Number(to) >= 1 && Number(to) <= 12 ? `${from}-${to}` : undefined;
}
