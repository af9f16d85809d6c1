import type { PhrasingContent, Text } from 'mdast';
import { contentEnd } from './lines';
import { proseBuilder, type ProseBuilder } from './proseBuilder';
import type { Segment } from './prose';

/**
 * The prose of a block's inline nodes, whose positions count in `source` from `shift` on. Addresses that stand for
 * themselves, images, footnote calls and HTML give no text, but `<br>` is a blank.
 */
export function inlineProse(
  nodes: readonly PhrasingContent[],
  source: string,
  shift: number,
): { readonly text: string; readonly segments: readonly Segment[] } {
  const builder = proseBuilder(source);
  for (const node of nodes) addInline(builder, node, source, shift);
  return builder.build();
}

function addInline(builder: ProseBuilder, node: PhrasingContent, source: string, shift: number): void {
  const start = offsetOf(node, 'start') - shift;
  const end = offsetOf(node, 'end') - shift;
  switch (node.type) {
    case 'text':
      return addText(builder, node, source, start, end);
    case 'break':
      return builder.lineEnd(start, end);
    case 'inlineCode':
      return builder.replace('\uFFFC', start, end);
    case 'html':
      return lineBreakTag.test(node.value) ? builder.replace(' ', start, end) : undefined;
    case 'link':
      if (source[start] !== '[') return undefined;
  }
  if ('children' in node) for (const child of node.children) addInline(builder, child, source, shift);
}

const lineBreakTag = /^<br\s*\/?>$/i;

/** A text node is one piece (see `exactText`) with at most a line end after it, which remark adds to the piece before. */
function addText(builder: ProseBuilder, node: Text, source: string, start: number, end: number): void {
  const wrap = lineEndBefore(source, end);
  const body = wrap === end ? node.value : node.value.replace(/(?:\r\n?|\n)$/, '');
  const bodyEnd = wrap === end ? end : contentEnd(source, start, wrap);
  if (body.length === bodyEnd - start) builder.verbatim(start, bodyEnd);
  else builder.replace(body, start, bodyEnd);
  if (wrap < end) builder.lineEnd(bodyEnd, end);
}

/** Where the line end starts that ends at `end`; `end` itself when none does. */
function lineEndBefore(source: string, end: number): number {
  const last = source[end - 1];
  if (last === '\r') return end - 1;
  if (last === '\n') return source[end - 2] === '\r' ? end - 2 : end - 1;
  return end;
}

const offsetOf = (node: PhrasingContent, edge: 'start' | 'end'): number => node.position?.[edge].offset ?? 0;
