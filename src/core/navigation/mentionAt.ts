import type { Analysis } from '../analysis';
import type { Entity } from '../entities/entity';
import type { Mention } from '../recognition/mention';
import { spanLength } from '../text/span';

/** A name in a text and whose it is. */
export interface NamedMention {
  readonly mention: Mention;
  readonly entity: Entity;
}

/** The shortest name that an offset is in or at an edge of. */
export function mentionAt({ entities }: Pick<Analysis, 'entities'>, offset: number): NamedMention | undefined {
  const around = entities.flatMap((entity) =>
    entity.mentions
      .filter(({ span }) => span.start <= offset && offset <= span.end)
      .map((mention): NamedMention => ({ mention, entity })),
  );
  return around.sort((a, b) => spanLength(a.mention.span) - spanLength(b.mention.span))[0];
}

/** Dates and amounts: they mean a value, and nobody speaks of "the same one" again. */
export const isValue = ({ type }: Pick<Entity, 'type'>): boolean => type === 'date' || type === 'amount';
