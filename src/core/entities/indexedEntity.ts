import type { EntityType } from '../recognition/mention';
import type { Span } from '../text/span';
import type { Entity } from './entity';

/** What an index keeps of an entity of one document: plain values, and only places of its mentions. */
export interface IndexedEntity {
  /** Canonical name. */
  readonly name: string;
  readonly type: EntityType;
  /** The country it acts for, by canonical name. */
  readonly country: string | undefined;
  /** Other forms, without the canonical name. */
  readonly aliases: readonly string[];
  /** Titles seen with a person. */
  readonly roles: readonly string[];
  /** In the document, in text order; never empty. */
  readonly mentions: readonly Span[];
}

/** In the order of their first mention. */
export const toIndexedEntities = (entities: readonly Entity[]): readonly IndexedEntity[] =>
  entities.map(({ name, type, country, aliases, roles, mentions }) => ({
    name,
    type,
    country,
    aliases,
    roles,
    mentions: mentions.map(({ span }) => span),
  }));
