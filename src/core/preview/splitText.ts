import { overlaps, type Span } from '../text/span';
import type { PreviewMark } from './markTokens';
import { withParts, type PreviewToken } from './previewToken';
import { textOfToken } from './renderedText';

/**
 * The inline tokens with an element around each marked piece of text. The spans of the marks count in the block's
 * rendered text. A mark that goes over emphasis or a link gets a piece on each side, so that no element crosses another.
 */
export function splitText(children: readonly PreviewToken[], marks: readonly PreviewMark[]): PreviewToken[] {
  let start = 0;
  let rawElement: string | undefined;
  return children.flatMap((token) => {
    const whole = { start, end: start + textOfToken(token).length };
    start = whole.end;
    rawElement = rawElementAfter(token, rawElement);
    if (!MARKED.has(token.type) || rawElement !== undefined) return [token];
    const own = marks.filter(({ span }) => overlaps(span, whole));
    return own.length === 0 ? [token] : pieces(token, whole, own);
  });
}

/** The end of a line is a blank between two words, and has the line below them. */
const MARKED: ReadonlySet<string> = new Set(['text', 'softbreak']);

/** HTML in which a browser reads no elements: one of ours would be seen as its letters. */
const RAW_TEXT = /^<(\/?)(script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext)\b/;

/** The element of raw text that is open after a token; its own end alone closes it. */
function rawElementAfter({ type, content }: PreviewToken, open: string | undefined): string | undefined {
  const [, slash, name] = type === 'html_inline' ? (RAW_TEXT.exec(content.toLowerCase()) ?? []) : [];
  if (name === undefined) return open;
  if (open === undefined) return slash === '' ? name : undefined;
  return slash !== '' && name === open ? undefined : open;
}

function pieces(token: PreviewToken, whole: Span, marks: readonly PreviewMark[]): PreviewToken[] {
  const cuts = [whole.start, whole.end, ...marks.flatMap(({ span }) => [span.start, span.end])]
    .filter((cut) => cut >= whole.start && cut <= whole.end)
    .sort((a, b) => a - b);
  return cuts.flatMap((end, at) => {
    const start = cuts[at - 1] ?? end;
    if (start === end) return [];
    const text = withParts(token, { content: token.content.slice(start - whole.start, end - whole.start) });
    const over = marks.filter(({ span }) => overlaps(span, { start, end }));
    return over.length === 0 ? [text] : [opening(token, over), text, closing(token)];
  });
}

/** One element for all marks on the piece: the styles of a name and of the commitment around it join. */
const opening = (token: PreviewToken, marks: readonly PreviewMark[]): PreviewToken => {
  const classes = [...new Set(marks.flatMap((mark) => mark.classes))].join(' ');
  const title = [...new Set(marks.map((mark) => mark.title).filter(Boolean))].join('\n');
  const attrs: [string, string][] = [['class', classes], ...(title ? ([['title', title]] as [string, string][]) : [])];
  return withParts(token, { type: 'rapporteur_open', tag: 'span', nesting: 1, attrs, content: '' });
};

const closing = (token: PreviewToken): PreviewToken =>
  withParts(token, { type: 'rapporteur_close', tag: 'span', nesting: -1, content: '' });
