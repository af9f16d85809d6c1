import type { Span } from '../text/span';
import { codePointsBefore } from './codePoints';
import { headingPath, headingsOf, type Heading } from './headings';
import { CONTEXT_LENGTH, type Selector } from './selector';

/** Describes a place so that it can be found again; `headings` may be given when many spans of one text are described. */
export function describe(text: string, span: Span, headings: readonly Heading[] = headingsOf(text)): Selector {
  const start = codePointsBefore(text, span.start);
  const exact = text.slice(span.start, span.end);
  return {
    exact,
    prefix: text.slice(Math.max(0, span.start - CONTEXT_LENGTH), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT_LENGTH),
    start,
    end: start + codePointsBefore(exact, exact.length),
    headings: headingPath(headings, span.start),
  };
}
