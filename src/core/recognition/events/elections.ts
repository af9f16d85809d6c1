import type { Finding } from '../mentionIn';

const KIND =
  'presidential|parliamentary|legislative|general|midterm|mid-term|federal|local|regional|municipal|provincial|gubernatorial|upper[-\\s]house|lower[-\\s]house|House|Senate|Upper\\s+House|Lower\\s+House|European(?:\\s+Parliament)?|Bundestag|Knesset|constitutional|independence|Brexit|primary';

/** What makes an election one that can be told from others: its kind, with a year and a country's adjective before it. */
const BEFORE = new RegExp(
  `(?<![\\w-])(?:(?<year>(?:19|20)\\d\\d)\\s+)?(?:(?!(?:The|This|In|Before|After|During|Since|For|At|A|An|If|Next|Last)\\s)\\p{Lu}[\\p{L}.-]*\\s+)?(?:(?:snap|early|upcoming|national)\\s+)?(?:${KIND})(?:\\s+(?:runoff|run-off))?\\s+$`,
  'u',
);
const YEAR_ONLY = /(?<![\w-])(?:19|20)\d\d\s+$/;

/** "2024 presidential election", "German federal election": `start` is at "election" or "referendum". Plain "elections" are none. */
export function electionAt(text: string, start: number, end: number): Finding | undefined {
  const window = text.slice(Math.max(0, start - 70), start);
  const before = BEFORE.exec(window) ?? YEAR_ONLY.exec(window);
  if (!before) return undefined;
  const span = { start: start - before[0].length, end };
  const value = text.slice(span.start, span.end).replace(/elections$/, 'election');
  return { type: 'event', span, rule: 'events/election', reason: 'election', value };
}
