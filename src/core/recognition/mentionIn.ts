import type { BlockVersion } from '../document/blockVersion';
import { toSource, type Prose } from '../document/prose';
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
export function localMention({ text, segments }: Omit<Prose, 'origin'>, finding: Finding): LocalMention {
  const { type, span: prose, rule, reason, value } = finding;
  const span = toSource({ text, segments, origin: 0 }, prose);
  const shown = text.slice(prose.start, prose.end);
  if (value === undefined) return { type, span, prose, text: shown, rule, reason };
  return { type, span, prose, text: shown, rule, reason, value };
}

/** The mention in its place; `i` is the index of what it was found in. */
export function placeMention(
  { type, span, prose, text, rule, reason, value }: LocalMention,
  { origins, owners, proseStarts }: Pick<BlockVersion, 'origins' | 'owners' | 'proseStarts'>,
  i: number,
): Mention {
  const places = { span: moved(span, origins[i]!), prose: moved(prose, proseStarts[i]!), block: owners[i]! };
  // Written out, since a spread takes ten times as long, and a document has thousands of mentions.
  return value === undefined
    ? { type, span: places.span, prose: places.prose, text, rule, reason, block: places.block }
    : { type, span: places.span, prose: places.prose, text, rule, reason, value, block: places.block };
}
