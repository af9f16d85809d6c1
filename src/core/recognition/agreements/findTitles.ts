import { isAcronymOf } from '../../entities/nameForms';
import type { Span } from '../../text/span';
import type { ScannedText } from '../scannedText';
import { triggerWords, visitTriggers } from '../triggerWords';
import { expandTitle, type IsCountry } from './expandTitle';
import { AGREEMENT_HEADS } from './titleWords';

/** The title of an agreement in a text, with the acronym that is defined behind it: "… Agreement (ACSA)". */
export interface TitleMatch {
  readonly span: Span;
  readonly quoted: boolean;
  readonly acronym: Span | undefined;
}

const triggers = triggerWords(new Map([...AGREEMENT_HEADS].map((head) => [head, true as const])));

/** Capitalized or quoted titles around a head noun such as "Agreement", left to right without overlaps. */
export function findTitles(scanned: ScannedText, isCountry: IsCountry): TitleMatch[] {
  const { text } = scanned;
  const found: TitleMatch[] = [];
  visitTriggers(scanned, triggers, (start, end) => {
    if (!/^\p{Lu}/u.test(text.slice(start, start + 1))) return end;
    const title = titleAt(text, { start, end }, isCountry);
    if (!title || title.span.start < (found.at(-1)?.span.end ?? 0)) return end;
    found.push(title);
    return title.span.end;
  });
  return found;
}

function titleAt(text: string, word: Span, isCountry: IsCountry): TitleMatch | undefined {
  const quoted = quotedTitle(text, word);
  const head = /^memorandum$/i.test(text.slice(word.start, word.end)) ? memorandum(text, word) : word;
  const span = quoted ?? (head && expandTitle(text, head, isCountry));
  if (!span || NOT_AGREEMENTS.test(text.slice(span.start, span.end))) return undefined;
  return { span, quoted: quoted !== undefined, acronym: acronymAfter(text, span) };
}

/** Party congresses and kinds of papers. */
const NOT_AGREEMENTS = /(?:National|Constitutional|Annual)\s+Convention$|^(?:Presidential\s+)?Memorandum$/;

function memorandum(text: string, word: Span): Span | undefined {
  const rest = /^\s+of\s+(?:Understanding|Cooperation|Agreement|Intent)\b/.exec(text.slice(word.end, word.end + 30));
  return rest ? { start: word.start, end: word.end + rest[0].length } : undefined;
}

/** Titles are short; a longer quotation is speech. */
const MAX_QUOTED = 140;
/** At least this share of a quoted title's longer words is capitalized. */
const CAPITALIZED_SHARE = 0.6;

/** What stands between the quotation marks around a word, if it is written like a title. */
function quotedTitle(text: string, word: Span): Span | undefined {
  const open = /["“‘«]([^"”’»“‘«]*)$/.exec(text.slice(Math.max(0, word.start - MAX_QUOTED), word.start));
  const close = /^[^"”’»“‘«]*(?=["”’»])/.exec(text.slice(word.end, word.end + MAX_QUOTED));
  if (!open || !close) return undefined;
  const span = { start: word.start - open[1]!.length, end: word.end + close[0].replace(/[.,;]$/, '').length };
  const words = text.slice(span.start, span.end).match(/\p{L}{4,}/gu) ?? [];
  const capitalized = words.filter((w) => /^\p{Lu}/u.test(w)).length;
  const isTitle = words.length >= 2 && capitalized >= words.length * CAPITALIZED_SHARE;
  return isTitle && /^\p{Lu}/u.test(text.slice(span.start, span.start + 1)) ? span : undefined;
}

/** In "Charter of the United Nations (UN)" the acronym is that of the last words alone. */
function belongsToEnd(acronym: string, title: string): boolean {
  const [, ...ends] = title.split(/\s(?:of|for|to)\s(?:the\s)?/);
  return ends.some((end) => isAcronymOf(acronym, end));
}

function acronymAfter(text: string, { start: titleFrom, end: at }: Span): Span | undefined {
  // eslint-disable-next-line redos/no-vulnerable -- it reads 40 units
  const match = /^["”’»]?\s*\(\s*(?:the\s+|or\s+|hereafter\s+)?["“‘]?(\p{Lu}[\p{L}-]*\p{Lu}\p{L}*)["”’]?\s*\)/u.exec(
    text.slice(at, at + 40),
  );
  if (!match || belongsToEnd(match[1]!, text.slice(titleFrom, at))) return undefined;
  const start = at + match[0].indexOf(match[1]!);
  return { start, end: start + match[1]!.length };
}
