import { said } from '../../../message';
import { YEAR } from '../calendarWords';
import { isoInterval, isoMonth } from '../civilDate';
import type { DateReading, DateRule } from '../dateRule';
import { writtenYear } from './monthRules';

const OF_YEAR = `(?:\\s+(?:of\\s+)?(?:(?<year>${YEAR})|(?:the\\s+)?(?<which>this|next|last|current)(?:\\s+\\w+)?\\s+year\\b)|(?:\\s+of\\s+the\\s+(?:fiscal\\s+)?year\\b))`;
const ORDINALS = ['first', 'second', 'third', 'fourth'];
/** First months of the meteorological seasons of the northern hemisphere, where winter begins in the year before. */
const SEASONS: Readonly<Partial<Record<string, number>>> = { spring: 3, summer: 6, autumn: 9, fall: 9 };

/** Quarters, halves, fiscal years and seasons. */
export const periodRules: readonly DateRule[] = [
  {
    id: 'quarter',
    reason: said`quarter of a year`,
    triggers: ['q', ...ORDINALS],
    pattern: new RegExp(
      `(?:Q(?<digit>[1-4])|(?<ordinal>${eitherCase(ORDINALS)})[-\\s]+quarter)(?!\\w)${OF_YEAR}?`,
      'y',
    ),
    value: (g, reading) => {
      const quarter = g['digit'] === undefined ? ORDINALS.indexOf(g['ordinal']!.toLowerCase()) + 1 : Number(g['digit']);
      const year = yearOf(g, reading);
      return year === undefined ? undefined : months(year, quarter * 3 - 2, quarter * 3);
    },
  },
  {
    id: 'half',
    reason: said`half of a year`,
    triggers: ['h', 'first', 'second'],
    pattern: new RegExp(
      `(?:H(?<digit>[12])|(?<ordinal>[Ff]irst|[Ss]econd)\\s+half\\s+of(?=\\s))(?:\\s+of)?(?!\\w)${OF_YEAR}`,
      'y',
    ),
    value: (g, reading) => {
      const first = g['digit'] === '1' || /^first/i.test(g['ordinal'] ?? '');
      const year = yearOf(g, reading);
      return year === undefined ? undefined : months(year, first ? 1 : 7, first ? 6 : 12);
    },
  },
  {
    id: 'fiscalYear',
    reason: said`fiscal year`,
    triggers: ['fiscal', 'financial', 'fy'],
    // The months of a fiscal year differ from state to state, so its value keeps the name.
    pattern:
      /(?:(?:[Ff]iscal|[Ff]inancial)(?:\s+[Yy]ear)?\s+|FY\s?)(?<fiscal>(?:19|20)\d\d(?:[-–/](?:20)?\d\d)?|(?<=FY\s?)\d\d)(?!\w)/y,
    value: ({ fiscal }) => `FY${fiscal!.length === 2 ? `20${fiscal}` : fiscal!.replace(/[–/]/, '-')}`,
  },
  {
    id: 'season',
    reason: said`season`,
    triggers: ['spring', 'summer', 'autumn', 'fall', 'winter', 'this', 'next', 'last', 'early', 'mid', 'late'],
    pattern: new RegExp(
      `(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[-\\s]+)?(?:(?<which>[Tt]his|[Nn]ext|[Ll]ast)\\s+(?<season>spring|summer|autumn|fall|winter)|` +
        `(?<named>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\\s+(?:of\\s+)?(?<year>${YEAR}))(?!\\w|\\s+of\\s)`,
      'y',
    ),
    value: (g, reading) => {
      const start = SEASONS[(g['season'] ?? g['named'])!.toLowerCase()];
      const year = writtenYear(g, reading);
      return year === undefined || start === undefined ? undefined : months(year, start, start + 2);
    },
  },
];

function yearOf(groups: Parameters<DateRule['value']>[0], reading: DateReading): number | undefined {
  if (groups['which'] === 'current') return reading.context.published?.year;
  const bare = groups['year'] === undefined && groups['which'] === undefined;
  return bare ? reading.context.published?.year : writtenYear(groups, reading);
}

const months = (year: number, from: number, to: number): string =>
  isoInterval(isoMonth({ year, month: from }), isoMonth({ year, month: to }));

function eitherCase(words: readonly string[]): string {
  return words.flatMap((w) => [w, w[0]!.toUpperCase() + w.slice(1)]).join('|');
}
