import { Parser, type Node } from 'commonmark';

/** The prose of each leaf block of a Markdown text, by the CommonMark reference implementation instead of ours. */
export function referenceProse(text: string): string[] {
  const found: string[] = [];
  const walker = new Parser().parse(text).walker();
  for (let step = walker.next(); step; step = walker.next()) {
    const { entering, node } = step;
    if (entering && (node.type === 'paragraph' || node.type === 'heading')) found.push(inline(node));
  }
  return found;
}

function inline(parent: Node): string {
  let text = '';
  for (let node = parent.firstChild; node; node = node.next) text += proseOf(node);
  return text;
}

function proseOf(node: Node): string {
  switch (node.type) {
    case 'text':
      return node.literal ?? '';
    case 'softbreak':
    case 'linebreak':
      return ' ';
    case 'code':
      return '\uFFFC';
    case 'html_inline':
      return /^<br\s*\/?>$/i.test(node.literal ?? '') ? ' ' : '';
    case 'image':
      return '';
    case 'link':
      return isAutolink(node) ? '' : inline(node);
    default:
      return inline(node);
  }
}

/** A link that shows its own address, as `<https://example.org>` does. */
function isAutolink({ firstChild, destination }: Node): boolean {
  if (firstChild?.type !== 'text' || firstChild.next) return false;
  const shown = firstChild.literal ?? '';
  return (
    /^[a-z][a-z0-9+.-]*:|@/i.test(shown) && [shown, encodeURI(shown), `mailto:${shown}`].includes(destination ?? '')
  );
}
