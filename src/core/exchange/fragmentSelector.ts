import { isObject, listOf, type Json, type JsonObject } from '../annotation/json';
import { currentSelector, type Target } from '../annotation/target';
import type { Span } from '../text/span';
import { unitSpans } from './unitSpans';

/** A selector beside the quote that covers all: which parts of it are meant, in code points from its start. */
const TYPE = 'rap:FragmentsSelector';
const FRAGMENTS = 'rap:fragments';

/** For a passage with gaps: `spans` in the text of which `around` is the part from the first to the last. */
export function fragmentSelector(spans: readonly Span[], around: Span, text: string): JsonObject {
  const { toUnit } = unitSpans(text.slice(around.start, around.end), 'codePoint');
  const fragments = spans.map(({ start, end }) => {
    const part = toUnit({ start: start - around.start, end: end - around.start });
    return [part.start, part.end];
  });
  return { type: TYPE, [FRAGMENTS]: fragments };
}

/**
 * The parts of an annotation at its present place: those of its fragments selector while the words are what they were,
 * else the whole place.
 */
export function fragmentSpans(target: Target, place: Span, text: string): readonly Span[] {
  const selector = target.kind === 'text' ? target.otherSelectors.find(isOurs) : undefined;
  const quoted = text.slice(place.start, place.end);
  if (!selector || target.kind !== 'text' || currentSelector(target).exact !== quoted) return [place];
  const { toUtf16 } = unitSpans(quoted, 'codePoint');
  const spans = listOf(selector[FRAGMENTS]).map((pair) =>
    Array.isArray(pair) ? toUtf16(pair[0], pair[1]) : undefined,
  );
  if (spans.length === 0 || !spans.every((span): span is Span => span !== undefined && span.end > span.start))
    return [place];
  return spans.map(({ start, end }) => ({ start: place.start + start, end: place.start + end }));
}

const isOurs = (json: Json): json is JsonObject => isObject(json) && json['type'] === TYPE;
