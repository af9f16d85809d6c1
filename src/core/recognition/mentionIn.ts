import type { PolicyDocument } from '../document/policyDocument';
import { toSource } from '../document/prose';
import type { Span } from '../text/span';
import type { Mention } from './mention';

/** What a recognizer says about a stretch of a block's prose. */
export interface Finding {
  readonly type: Mention['type'];
  /** In the block's prose. */
  readonly span: Span;
  readonly rule: string;
  readonly reason: string;
  readonly value: string | undefined;
}

/** The mention of a finding: its place in the document and the text a reader sees. */
export function mentionIn(document: PolicyDocument, block: number, finding: Finding): Mention {
  const { prose } = document.blocks[block]!;
  const { type, rule, reason, value } = finding;
  return {
    type,
    span: toSource(prose, finding.span),
    block,
    prose: finding.span,
    text: prose.text.slice(finding.span.start, finding.span.end),
    rule,
    reason,
    ...(value === undefined ? {} : { value }),
  };
}

/** Runs a finder over the prose of every block. */
export function mentionsIn(
  document: PolicyDocument,
  find: (text: string, block: number) => readonly Finding[],
): Mention[] {
  return document.blocks.flatMap((block, index) =>
    find(block.prose.text, index).map((finding) => mentionIn(document, index, finding)),
  );
}
