import type { RelativeBlock } from '../document/chunks';
import type { PolicyDocument } from '../document/policyDocument';
import { toSource } from '../document/prose';
import type { Message } from '../message';
import { moved, type Span } from '../text/span';
import type { LocalMention, Mention } from './mention';

/** What a recognizer says about a stretch of a block's prose. */
export interface Finding {
  readonly type: Mention['type'];
  /** In the block's prose. */
  readonly span: Span;
  readonly rule: string;
  readonly reason: Message;
  readonly value: string | undefined;
}

/** The mention of a finding: where it stands in the source of its block, and the text a reader sees. */
export function localMention({ text, segments }: RelativeBlock, finding: Finding): LocalMention {
  const { type, rule, reason, value } = finding;
  return {
    type,
    span: toSource({ text, segments, origin: 0 }, finding.span),
    prose: finding.span,
    text: text.slice(finding.span.start, finding.span.end),
    rule,
    reason,
    ...(value === undefined ? {} : { value }),
  };
}

/** The mention in its place; `origin` is what the spans of its block count from. */
export const placeMention = (mention: LocalMention, block: number, origin: number): Mention => ({
  ...mention,
  span: moved(mention.span, origin),
  block,
});

/** The mention of a finding in a block of a document. */
export function mentionIn(document: PolicyDocument, block: number, finding: Finding): Mention {
  const { kind, prose, level, containers, span } = document.blocks[block]!;
  const { text, segments, origin } = prose;
  return placeMention(localMention({ kind, text, segments, level, containers, ...span }, finding), block, origin);
}
