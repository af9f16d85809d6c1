import { said } from '../../message';
import type { Finding } from '../mentionIn';
import type { RecognitionLexicon } from '../recognitionLexicon';

const KIND =
  'presidential|parliamentary|legislative|general|midterm|mid-term|federal|local|regional|municipal|provincial|gubernatorial|upper[-\\s]house|lower[-\\s]house|House|Senate|Upper\\s+House|Lower\\s+House|European(?:\\s+Parliament)?|Bundestag|Knesset|constitutional|independence|Brexit|primary';

/** What makes an election one that can be told from others: its kind, and a country's name and a year before it. */
const KIND_BEFORE = new RegExp(`(?<![\\w-])(?:${KIND})(?:\\s+(?:runoff|run-off))?\\s+$`);
// eslint-disable-next-line redos/no-vulnerable -- it reads 80 units
const WORDS_BEFORE = /(?<![\w-])((?:\p{Lu}[\p{L}.-]*\s+)?\p{Lu}[\p{L}.-]*)\s+$/u;
const YEAR_BEFORE = /(?<![\w-])(?:19|20)\d\d\s+$/;

/** "2024 presidential election", "German federal election": `start` is at "election" or "referendum". Plain "elections" are none. */
export function electionAt(text: string, start: number, end: number, lexicon: RecognitionLexicon): Finding | undefined {
  const window = text.slice(Math.max(0, start - 80), start);
  const kind = KIND_BEFORE.exec(window)?.[0] ?? '';
  const country = countryBefore(window.slice(0, window.length - kind.length), lexicon);
  const year = YEAR_BEFORE.exec(window.slice(0, window.length - kind.length - country.length))?.[0] ?? '';
  if (kind === '' && year === '') return undefined;
  const span = { start: start - kind.length - country.length - year.length, end };
  const value = text.slice(span.start, span.end).replace(/elections$/, 'election');
  return { type: 'event', span, rule: 'events/election', reason: said`election`, value };
}

/** The country's name or adjective that ends a text, with the blank behind it; empty when there is none. */
function countryBefore(text: string, { countries, demonyms }: RecognitionLexicon): string {
  const match = WORDS_BEFORE.exec(text);
  if (!match) return '';
  const forms = [match[1]!, match[1]!.split(/\s+/).at(-1)!];
  const known = forms.find((form) => countries.find(form) !== undefined || demonyms.has(form));
  return known === undefined ? '' : text.slice(text.lastIndexOf(known));
}
