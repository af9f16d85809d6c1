import type { PhrasingContent, Text } from 'mdast';
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
  const last = source.charCodeAt(end - 1);
  const wrap = last === 10 || last === 13 ? /[ \t]*(?:\r\n?|\n)$/.exec(source.slice(start, end)) : undefined;
  const body = wrap ? node.value.replace(/(?:\r\n?|\n)$/, '') : node.value;
  const bodyEnd = wrap ? start + wrap.index : end;
  if (body.length === bodyEnd - start) builder.verbatim(start, bodyEnd);
  else builder.replace(body, start, bodyEnd);
  if (wrap) builder.lineEnd(bodyEnd, end);
}

const offsetOf = (node: PhrasingContent, edge: 'start' | 'end'): number => node.position?.[edge].offset ?? 0;
