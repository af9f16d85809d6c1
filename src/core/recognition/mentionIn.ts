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
  const mention = { type, span, prose, text: text.slice(prose.start, prose.end), rule, reason };
  return value === undefined ? mention : { ...mention, value };
}

/** The mention in its place; `i` is the index of what it was found in. */
export const placeMention = (
  mention: LocalMention,
  { origins, owners, proseStarts }: Pick<BlockVersion, 'origins' | 'owners' | 'proseStarts'>,
  i: number,
): Mention => ({
  ...mention,
  span: moved(mention.span, origins[i]!),
  prose: moved(mention.prose, proseStarts[i]!),
  block: owners[i]!,
});
