import { convertOffset } from '../text/codePoints';
import type { Span } from '../text/span';
import { headingPath } from './headings';
import { outlineOf, type Outline } from './outline';
import { CONTEXT_LENGTH, type Selector } from './selector';

/** Describes a place so that it can be found again; give the outline when many places of one text are described. */
export function describe(text: string, span: Span, outline: Outline = outlineOf(text)): Selector {
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT_LENGTH), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT_LENGTH),
    start: convertOffset(outline.offsets, span.start, 'utf16', 'codePoint'),
    end: convertOffset(outline.offsets, span.end, 'utf16', 'codePoint'),
    headings: headingPath(outline.headings, span.start),
  };
}
