import type { Message } from '../message';
import type { Span } from '../text/span';

export const ENTITY_TYPES = [
  'person',
  'organization',
  'place',
  'date',
  'agreement',
  'event',
  'product',
  'amount',
] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];

/** Text that a recognizer found. Mentions are recomputed for every version of a text and never saved. */
export interface Mention {
  readonly type: EntityType;
  /** In the document; markup inside a name ("**Ryosei** Akazawa") is inside the span. */
  readonly span: Span;
  /** Index into PolicyDocument.blocks. */
  readonly block: number;
  /** In the prose of that block. */
  readonly prose: Span;
  /** The prose it covers: what a reader sees. */
  readonly text: string;
  /** Id of the recognizer that found it ("names", "gazetteer", "dates", …), shown on hover. */
  readonly rule: string;
  /** A few plain words on the evidence, shown on hover: "country in the gazetteer", "title before a name". */
  readonly reason: Message;
  /** What a recognizer already knows of the meaning: canonical name, ISO date ("2025-05-01", "2025-04"), amount in digits. */
  readonly value?: string;
}

/** A mention before its block has a place: its span counts from where the block's own offsets do. */
export type LocalMention = Omit<Mention, 'block'>;
