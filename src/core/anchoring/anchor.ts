import type { Anchoring } from './anchoring';
import { offsetOfCodePoint } from './codePoints';
import type { Selector } from './selector';

/** Finds a described place in a text by its quote, context, position and sections alone. */
export function anchor(selector: Selector, text: string): Anchoring {
  const start = offsetOfCodePoint(text, selector.start);
  const { exact, prefix, suffix } = selector;
  if (text.startsWith(exact, start))
    return { kind: 'anchored', span: { start, end: start + exact.length }, verbatim: true };
  const at = text.indexOf(prefix + exact + suffix);
  if (at < 0) return { kind: 'orphaned', near: Math.min(start, text.length) };
  return { kind: 'moved', span: { start: at + prefix.length, end: at + prefix.length + exact.length }, verbatim: true };
}
