import { said } from '../../message';
import type { Finding } from '../mentionIn';
import { ORDINAL_WORDS } from '../numberWords';

const WHICH = `(?:${ORDINAL_WORDS.join('|')}|\\d{1,2}(?:st|nd|rd|th)|latest|next|new|final|fresh|another|last|upcoming|previous|opening|further|current)`;
const TALKS = '(?:talks|negotiations?|consultations|discussions|dialogue|meetings|parleys)';

/** Behind it the word "round" makes an event of talks. */
const BEFORE = new RegExp(
  `(?<![\\w-])(?<which>${WHICH})(?:[-\\s]+(?:formal|official|high-level|negotiating))?[-\\s]+$`,
  'i',
);
const AFTER = new RegExp(
  `round(?:\\s+of\\s+(?:the\\s+)?(?:(?!(?:and|in|on|with|to|at|for|the|round)\\b)[\\p{L}\\p{N}][\\p{L}\\p{N}.'’&–-]*\\s+){0,5}?${TALKS}|\\s+(?:(?!of\\b)[\\p{L}][\\p{L}-]*\\s+){0,2}?${TALKS})(?![\\p{L}-])`,
  'iuy',
);
/** "the third meeting of the Sahel Water Forum". */
const SESSION =
  /(?:meeting|session|summit)\s+of\s+the\s+(?:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}[\p{L}\p{N}'’&–-]*(?:\s+(?:(?:and|of|for|the)\s+){0,2}(?=\p{Lu})|(?![\p{L}\p{N}])))+/uy;

/** "second round of tariff negotiations", "third meeting of the Donor Platform": `start` is at "round" or "meeting". */
export function roundAt(text: string, start: number): Finding | undefined {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 45), start));
  if (!before) return undefined;
  const end = endOf(AFTER, text, start) ?? trimmed(endOf(SESSION, text, start), text);
  if (end === undefined) return undefined;
  const span = { start: start - before[0].length, end };
  const phrase = text.slice(span.start, span.end);
  return { type: 'event', span, rule: 'events/round', reason: said`round of talks`, value: inSentenceCase(phrase) };
}

/** A run of capitals may end in the blank before a word that does not belong to it. */
function trimmed(end: number | undefined, text: string): number | undefined {
  return end === undefined
    ? undefined
    : // eslint-disable-next-line redos/no-vulnerable -- it reads 20 units
      end - /(?:\s+(?:and|of|for|the))*\s*$/.exec(text.slice(Math.max(0, end - 20), end))![0].length;
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : undefined;
}

/** "Second Round of Trade Talks" in a headline is "second round of trade talks"; names and acronyms stay as they are. */
function inSentenceCase(phrase: string): string {
  const words = phrase.split(/\s+/);
  return words.map((word) => (GENERIC.test(word) ? word.toLowerCase() : word)).join(' ');
}

const GENERIC = new RegExp(
  `^(?:${WHICH}|round|of|trade|tariff|peace|nuclear|talks|negotiations?|consultations|discussions|dialogue|meetings?|session)$`,
  'i',
);
