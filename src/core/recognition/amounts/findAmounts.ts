import { said, type Message } from '../../message';
import { isSmallLetter } from '../../text/characterClass';
import { isTitleCase } from '../letterCase';
import type { Finding } from '../mentionIn';
import type { ScannedText } from '../scannedText';
import { visitTriggers } from '../triggerWords';
import { WRITTEN_OPENS, type AmountGrammar, type Starter } from './amountGrammar';
import { inDigits, readNumber, type ReadNumber } from './numberPattern';

/** Money, shares and quantities in a text; values are normalized: "USD 550000000000", "25 %", "75000 t", ranges "5..7 %". */
export function findAmounts(scanned: ScannedText, grammar: AmountGrammar): Finding[] {
  const { text } = scanned;
  const found: Finding[] = [];
  let known: boolean | undefined;
  // Looked for where a number stands, as it does in few texts.
  const hasShares = (): boolean => (known ??= SIGN_OF_SHARES.test(text));
  visitTriggers(scanned, grammar.triggers, (start, wordEnd, starter) => {
    const amount = amountAt(text, start, starter, grammar, hasShares);
    if (!amount) return wordEnd;
    found.push(amount);
    return amount.span.end;
  });
  return found;
}

/** What stands in every share; without it no number of a text need be tried for one. */
const SIGN_OF_SHARES = /%|percent|per\s+cent|pct|point|bps?\b/i;

function amountAt(
  text: string,
  start: number,
  starter: Starter,
  grammar: AmountGrammar,
  hasShares: () => boolean,
): Finding | undefined {
  if (starter === 'vague') return vagueMoney(text, start, grammar);
  if (starter === 'article' && !matchAt(WRITTEN_OPENS, text, start)) return undefined;
  const prefixed = starter === 'digits' ? prefixedMoney(text, start, grammar) : undefined;
  if (prefixed) return prefixed;
  const percentage = hasShares() ? share(text, start, grammar) : undefined;
  return longest([money(text, start, grammar), percentage, quantity(text, start, grammar)]);
}

/** Currency codes are up to four characters, "U.S. $" is six, and a blank may follow. */
const PREFIX_LENGTH = 8;

function prefixedMoney(text: string, start: number, grammar: AmountGrammar): Finding | undefined {
  if (!mayEndPrefix(text, start)) return undefined;
  const before = text.slice(Math.max(0, start - PREFIX_LENGTH), start);
  if (!/[\p{Sc}A-Z.s]\s?$/u.test(before)) return undefined;
  const prefix = grammar.prefix.exec(before);
  const match = prefix && matchAt(grammar.prefixedMoney, text, start - (before.length - prefix.index));
  if (!match) return undefined;
  const { groups = {} } = match;
  // "COP28" is a conference, "USD 300" is money.
  const isCode = /^[A-Z]{3}$/.test(groups['prefix']!);
  if (isCode && /^\d{1,2}$/.test(groups['number']!) && groups['number2'] === undefined) return undefined;
  const code = currencyOf(groups['prefix']!, groups['tail'], grammar);
  return finding(trimRange(text, match), 'money', said`sum of money`, (range) => `${code} ${range}`);
}

/** False after small letters but "s" ("Rs 500"), as before most numbers; no look at the Unicode tables is needed then. */
function mayEndPrefix(text: string, start: number): boolean {
  const last = text.charCodeAt(start - 1);
  const unit = last === BLANK ? text.charCodeAt(start - 2) : last;
  return !isSmallLetter(unit) || unit === SMALL_S;
}

const BLANK = 0x20;
const SMALL_S = 0x73;

function currencyOf(prefix: string, tail: string | undefined, { currencies }: AmountGrammar): string {
  const named = tail === undefined ? undefined : currencies.get(tail.slice(1).replace(/\s+/g, ' ').toLowerCase());
  return (
    named ?? currencies.get(prefix.toLowerCase()) ?? DOLLARS[prefix.replace(/[^A-Z]/gi, '').toUpperCase()] ?? 'USD'
  );
}

const DOLLARS: Readonly<Partial<Record<string, string>>> = {
  A: 'AUD',
  AU: 'AUD',
  C: 'CAD',
  CA: 'CAD',
  CAN: 'CAD',
  MEX: 'MXN',
  N: 'NGN',
  R: 'BRL',
  S: 'SGD',
};

function money(text: string, start: number, grammar: AmountGrammar): Finding | undefined {
  const match = matchAt(grammar.money, text, start);
  if (!match) return undefined;
  const form = match.groups!['currency']!.replace(/\s+/g, ' ').toLowerCase();
  // "40,000 pounds of cargo" is weight.
  if (
    form === 'pounds' &&
    /^\s+of\s/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 4))
  ) {
    return finding(trimRange(text, match), 'quantity', said`number with a unit`, (range) => `${range} lb`);
  }
  const code = grammar.currencies.get(form) ?? form;
  return finding(trimRange(text, match), 'money', said`sum of money`, (range) => `${code} ${range}`);
}

function vagueMoney(text: string, start: number, grammar: AmountGrammar): Finding | undefined {
  const match = matchAt(grammar.vagueMoney, text, start);
  return (
    match &&
    finding({ match, part: 'all', from: 0, to: match[0].length }, 'money', said`sum of money, no figure`, undefined)
  );
}

function share(text: string, start: number, grammar: AmountGrammar): Finding | undefined {
  const match = matchAt(grammar.share, text, start);
  if (!match) return undefined;
  const unit = match.groups!['points'] !== undefined ? 'pp' : match.groups!['basis'] !== undefined ? 'bp' : '%';
  const reason = unit === '%' ? said`percentage` : unit === 'pp' ? said`percentage points` : said`basis points`;
  return finding(trimRange(text, match), 'share', reason, (range) => `${range} ${unit}`);
}

function quantity(text: string, start: number, grammar: AmountGrammar): Finding | undefined {
  const match = matchAt(grammar.quantity, text, start);
  // In "2011 Household Survey" the capital says that no unit is meant.
  if (!match || (/^\p{Lu}\p{Ll}/u.test(match.groups!['unit']!) && !isTitleCase(text))) return undefined;
  const form = match.groups!['unit']!.replace(/\s+/g, ' ').toLowerCase();
  const unit = grammar.units.get(form) ?? form;
  return finding(trimRange(text, match), 'quantity', said`number with a unit`, (range) => `${range} ${unit}`);
}

/** The part of a match that is one amount: both ends of a range, or one of them. */
interface Trimmed {
  readonly match: RegExpExecArray;
  readonly part: 'all' | 'first' | 'second';
  readonly from: number;
  readonly to: number;
}

/**
 * "X and Y" is a range only behind "between"; elsewhere the first number belongs to something else. "From 25% to 15%" is
 * a change, not a range.
 */
function trimRange(text: string, match: RegExpExecArray): Trimmed {
  const { join, number, number2, prefix, again } = match.groups!;
  const all: Trimmed = { match, part: 'all', from: 0, to: match[0].length };
  if (join === undefined || number2 === undefined) return all;
  const before = text.slice(Math.max(0, match.index - 10), match.index);
  const ownUnit = prefix === undefined ? (again?.length ?? 0) : 0;
  const firstEnd = match[0].indexOf(number!) + number!.length + ownUnit;
  if (again !== undefined && /\bfrom\s+$/i.test(before)) return { ...all, part: 'first', to: firstEnd };
  if (!/and/i.test(join) || /\bbetween\s+$/i.test(before)) return all;
  return prefix !== undefined || again !== undefined
    ? { ...all, part: 'first', to: firstEnd }
    : { ...all, part: 'second', from: firstEnd + join.length };
}

function finding(
  { match, part, from, to }: Trimmed,
  rule: string,
  reason: Message,
  valueOf: ((range: string) => string) | undefined,
): Finding {
  const { number, number2 } = match.groups!;
  const first = part === 'second' || number === undefined ? undefined : readNumber(number);
  const second = part === 'first' || number2 === undefined ? undefined : readNumber(number2);
  const range = rangeOf(first, second);
  return {
    type: 'amount',
    span: { start: match.index + from, end: match.index + to },
    rule: `amounts/${rule}`,
    reason,
    value: range === undefined ? undefined : valueOf?.(range),
  };
}

/** In "$5 to $7 billion" the scale belongs to both. */
function rangeOf(first: ReadNumber | undefined, second: ReadNumber | undefined): string | undefined {
  if (!first || !second) {
    const only = first ?? second;
    return only && inDigits(only.digits * only.scale);
  }
  const scale = first.scale === 1 && second.scale > 1 && first.digits < second.scale ? second.scale : first.scale;
  return `${inDigits(first.digits * scale)}..${inDigits(second.digits * second.scale)}`;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function longest(findings: readonly (Finding | undefined)[]): Finding | undefined {
  return findings.reduce((a, b) => (b && (!a || b.span.end > a.span.end) ? b : a), undefined);
}
