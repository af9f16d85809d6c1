import type { Anchoring } from './anchoring';
import { anchorQuotes } from './anchorQuotes';
import { buildOffsetIndex, convertOffset } from '../text/codePoints';
import { mapSpan } from './mapSpan';
import type { Selector } from './selector';
import { mapText } from './textMap';

/** Finds one described place in a text by its quote, context, position and sections alone. */
export const anchor = (selector: Selector, text: string): Anchoring => anchorQuotes([selector], text)[0]!;

/**
 * Finds all described places of one document. With the text they were taken from, the two versions are compared word
 * by word, which is surer than any quote; a selector that does not fit that text is looked for by its quote.
 */
export function anchorAll(selectors: readonly Selector[], text: string, oldText?: string): Anchoring[] {
  if (oldText === undefined) return anchorQuotes(selectors, text);
  const map = mapText(oldText, text);
  const offsets = buildOffsetIndex(oldText);
  const lost: number[] = [];
  const anchorings = selectors.map((selector, i): Anchoring => {
    const start = convertOffset(offsets, selector.start, 'codePoint', 'utf16');
    if (oldText.startsWith(selector.exact, start)) return mapSpan(map, { start, end: start + selector.exact.length });
    lost.push(i);
    return { kind: 'orphaned', near: 0 };
  });
  const found = anchorQuotes(
    lost.map((i) => selectors[i]!),
    text,
  );
  lost.forEach((i, k) => (anchorings[i] = found[k]!));
  return anchorings;
}
