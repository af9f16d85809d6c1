import type { Block, PolicyDocument } from '../document/policyDocument';
import { toProse } from '../document/prose';
import { overlaps, type Span } from '../text/span';
import { alignRendered } from './alignRendered';
import { matchBlocks, type RenderedBlock } from './matchBlocks';
import { withParts, type PreviewToken } from './previewToken';
import { renderedText } from './renderedText';
import { splitText } from './splitText';

/** A place in the source that is to be seen in the preview. */
export interface PreviewMark {
  readonly span: Span;
  /** Names of classes of the preview's styles. */
  readonly classes: readonly string[];
  /** What is shown when the pointer rests on it; empty for nothing. */
  readonly title: string;
}

/**
 * The tokens of markdown-it with elements around what is marked. markdown-it does not tell where in the source a word
 * stands, so our own reading of the document does: a block of both readings is the same when it has the same words, and
 * where the two readings differ, only what they have in common is marked. Without the elements the result renders as
 * before, whatever the document holds.
 */
export function markTokens(
  tokens: readonly PreviewToken[],
  document: PolicyDocument,
  marks: readonly PreviewMark[],
): readonly PreviewToken[] {
  if (marks.length === 0) return tokens;
  const inline = inlineBlocks(tokens);
  const blocks = matchBlocks([...inline.values()], document);
  const blockOf = new Map([...inline.keys()].map((token, at) => [token, blocks[at]]));
  return tokens.map((token) => {
    const block = blockOf.get(token);
    const found = block ? marksIn(block, inline.get(token)!.text, marks) : [];
    return found.length === 0 ? token : withParts(token, { children: splitText(token.children!, found) });
  });
}

/** What the preview shows inline; a token without lines stands on those of what it is in. */
function inlineBlocks(tokens: readonly PreviewToken[]): ReadonlyMap<PreviewToken, RenderedBlock> {
  const lines: [number, number][] = [];
  const inline = new Map<PreviewToken, RenderedBlock>();
  for (const token of tokens) {
    const own = token.map ?? lines.at(-1) ?? NOWHERE;
    if (token.nesting === 1) lines.push(own);
    if (token.nesting === -1) lines.pop();
    if (token.children) inline.set(token, { text: renderedText(token.children), lines: own });
  }
  return inline;
}

const NOWHERE: [number, number] = [0, 0];

/** The marks of a block, where its rendered text has them. */
function marksIn(block: Block, text: string, marks: readonly PreviewMark[]): readonly PreviewMark[] {
  const own = marks.filter(({ span }) => overlaps(span, block.span));
  if (own.length === 0) return [];
  const toRendered = alignRendered(block.prose.text, text);
  return own.flatMap((mark) => {
    const inProse = toProse(block.prose, mark.span);
    const span = inProse && toRendered(inProse);
    return span ? [{ ...mark, span }] : [];
  });
}
