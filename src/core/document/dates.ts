/** Reading of calendar dates as news and its metadata write them, in English or as numbers. No time zones: a date is what is printed. */

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Source of an expression for a month's name or its abbreviation. */
const monthName =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|' +
  'Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';

const day = '\\d{1,2}(?:st|nd|rd|th)?';

/** "March 13", "March 13, 2025", "13 March 2025": the year may be missing. */
export const writtenDate = `(?:${monthName} ${day}(?:,? \\d{4})?|${day} (?:of )?${monthName}(?:,? \\d{4})?)`;

/** "March 13, 2025", "13 March 2025", "2025-03-13". */
export const fullDate = `(?:${monthName} ${day},? \\d{4}|${day} (?:of )?${monthName},? \\d{4}|\\d{4}-\\d{2}-\\d{2})`;

/** YYYY-MM-DD, or undefined when there is no such day. */
function isoDate(year: number, month: number, dayOfMonth: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth && year >= 1000;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** The first date in a text that has day, month and year: "2025-03-13T10:00", "13-MAR-1987 16:14", "March 13, 2025". */
export function readDate(text: string): string | undefined {
  for (const [pattern, order] of formats) {
    const match = pattern.exec(text);
    const date = match && isoDate(...order(match));
    if (date) return date;
  }
  return undefined;
}

/**
 * ISO 8601 of a date as written, its year taken from the date closest to `near` where it has none: "December 31" near
 * 2025-01-02 is in 2024.
 */
export function dateNear(written: string, near: string | undefined): string | undefined {
  const full = readDate(written);
  if (full || !near) return full;
  const year = Number(near.slice(0, 4));
  const candidates = [year - 1, year, year + 1].flatMap((y) => readDate(`${written}, ${y}`) ?? []);
  const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(near));
  return candidates.sort((a, b) => distance(a) - distance(b))[0];
}

/** The date in a file's name or its folders: "news/2025-05-01-talks.md", "20250501.md", "2025/05/01/talks.md". */
export function dateFromPath(path: string): string | undefined {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const inName = /(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)/.exec(name);
  const inFolders = /(?<!\d)(\d{4})[\\/](\d{2})[\\/](\d{2})(?!\d)/.exec(path);
  return (inName && ymd(inName[1], inName[3], inName[4])) ?? (inFolders && ymd(...numbers(inFolders))) ?? undefined;
}

type DateParts = readonly [year: number, month: number, day: number];

const monthNumber = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const formats: readonly (readonly [RegExp, (match: RegExpExecArray) => DateParts])[] = [
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, (m) => [Number(m[1]), Number(m[2]), Number(m[3])]],
  [/^\s*(\d{4})(\d{2})(\d{2})(?!\d)/, (m) => [Number(m[1]), Number(m[2]), Number(m[3])]],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: (?:of )?|-)(${monthName})(?:,? |-)(\\d{4})(?!\\d)`, 'i'),
    (m) => [Number(m[3]), monthNumber(m[2]!), Number(m[1])],
  ],
  [
    new RegExp(`\\b(${monthName}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'i'),
    (m) => [Number(m[3]), monthNumber(m[1]!), Number(m[2])],
  ],
];

const numbers = (m: RegExpExecArray) => [m[1], m[2], m[3]] as const;

const ymd = (year?: string, month?: string, dayOfMonth?: string): string | undefined =>
  isoDate(Number(year), Number(month), Number(dayOfMonth));
