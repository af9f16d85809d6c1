const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MONTH_ABBREVIATIONS = ['Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sept', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WEEKDAY_ABBREVIATIONS = ['Mon', 'Tues', 'Tue', 'Wed', 'Thurs', 'Thur', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Capitalized or in capitals, never lower-case: "may" and "march" are verbs. */
const capitalized = (words: readonly string[]): string => words.flatMap((w) => [w, w.toUpperCase()]).join('|');

/** Regular expression sources; none has a capturing group. */
export const MONTH = `(?:${capitalized(MONTHS)})`;
/** Abbreviations count only beside a number: "Mar", "Jan" and "Dec" are names too. */
export const MONTH_OR_ABBREVIATION = `(?:(?:${capitalized(MONTHS)})|(?:${capitalized(MONTH_ABBREVIATIONS)})\\b\\.?)`;
export const WEEKDAY = `(?:${capitalized(WEEKDAYS)})`;
export const WEEKDAY_OR_ABBREVIATION = `(?:(?:${capitalized(WEEKDAYS)})|(?:${capitalized(WEEKDAY_ABBREVIATIONS)})\\b\\.?)`;
/** A day of the month, "1" to "31", with or without its ordinal ending. */
export const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d%]|[.,]\\d)';
export const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)(?![\\d%]|[.,]\\d)';
/** A dash of any kind between two ends of a range, or "to". */
export const RANGE = '(?:\\s*[-–—]\\s*|\\s+to\\s+)';

/** Words that start a phrase with a month or weekday, in lower case. */
export const MONTH_TRIGGERS = [...MONTHS, ...MONTH_ABBREVIATIONS].map((w) => w.toLowerCase());
export const WEEKDAY_TRIGGERS = [...WEEKDAYS, ...WEEKDAY_ABBREVIATIONS].map((w) => w.toLowerCase());

const MONTH_NUMBERS = new Map(MONTHS.map((name, index) => [name.slice(0, 3).toLowerCase(), index + 1]));
const WEEKDAY_NUMBERS = new Map(WEEKDAYS.map((name, index) => [name.slice(0, 3).toLowerCase(), index]));

/** 1 to 12 for a month's name or abbreviation in any case. */
export const monthNumber = (word: string): number | undefined => MONTH_NUMBERS.get(word.slice(0, 3).toLowerCase());

/** 0 for Monday to 6 for Sunday. */
export const weekdayNumber = (word: string): number | undefined => WEEKDAY_NUMBERS.get(word.slice(0, 3).toLowerCase());
