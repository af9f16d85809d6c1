import { lazily } from '../lazyParts';
import type { Span } from '../text/span';
import { mapSpan } from './mapSpan';
import { mapText } from './textMap';

/** One change of a text: what stood from `start` to `end` was replaced. UTF-16 offsets in the text before all changes. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Where spans stand after changes made at once (an editor's change event; they do not overlap and come in any order).
 * Undefined where all of a span's text was taken out. The rules are those a person expects:
 * - what is typed inside belongs to the span, what is typed before it or behind it does not, except that letters right
 *   behind a word make the word longer ("tariff" → "tariffs");
 * - a deletion across an edge leaves the rest;
 * - a span that is replaced as a whole is its replacement;
 * - a replacement across an edge, or of more than the span (a formatter, replace all), is compared word by word.
 */
export function trackEdits(
  text: string,
  spans: readonly Span[],
  changes: readonly TextChange[],
): readonly (Span | undefined)[] {
  const fromTheEnd = [...changes].sort((a, b) => b.start - a.start || b.end - a.end);
  let current: readonly (Span | undefined)[] = spans;
  fromTheEnd.forEach((change, i) => {
    // Left of the change the text is as it was; what stands right of it is put together only when it is needed.
    const now = lazily(() => applied(text, fromTheEnd.slice(0, i)));
    current = current.map((span) => span && track(text, now, span, change));
  });
  return current;
}

function track(text: string, now: () => string, span: Span, change: TextChange): Span | undefined {
  const growth = change.text.length - (change.end - change.start);
  if (change.start === span.end && change.end === span.end) return behind(text, span, change.text);
  if (change.start >= span.end) return span;
  if (change.end <= span.start) return { start: span.start + growth, end: span.end + growth };
  if (span.start <= change.start && change.end <= span.end) return nonEmpty(span.start, span.end + growth);
  return change.text === '' ? rest(span, change) : compared(now(), span, change);
}

const applied = (text: string, fromTheEnd: readonly TextChange[]): string =>
  fromTheEnd.reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text);

const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]+/u;

/** Letters typed right behind a word belong to it. */
function behind(text: string, span: Span, typed: string): Span {
  if (!WORD_END.test(text.slice(span.start, span.end))) return span;
  return { start: span.start, end: span.end + (WORD_START.exec(typed)?.[0].length ?? 0) };
}

const nonEmpty = (start: number, end: number): Span | undefined => (end > start ? { start, end } : undefined);

/** What a deletion across an edge has left. */
function rest(span: Span, { start, end }: TextChange): Span | undefined {
  const before = Math.max(0, start - span.start);
  const after = Math.max(0, span.end - end);
  const from = before > 0 ? span.start : start;
  return nonEmpty(from, from + before + after);
}

/** The words that stayed, or else what the replacement has left outside itself. */
function compared(text: string, span: Span, change: TextChange): Span | undefined {
  const low = Math.min(span.start, change.start);
  const high = Math.max(span.end, change.end);
  const old = text.slice(low, high);
  const now = text.slice(low, change.start) + change.text + text.slice(change.end, high);
  const anchoring = mapSpan(mapText(old, now), { start: span.start - low, end: span.end - low });
  if (anchoring.kind !== 'orphaned') return { start: anchoring.span.start + low, end: anchoring.span.end + low };
  if (span.start < change.start) return { start: span.start, end: change.start };
  const left = span.end - change.end;
  const end = change.start + change.text.length + Math.max(0, left);
  return left > 0 ? { start: end - left, end } : undefined;
}
