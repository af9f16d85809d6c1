import type { CommitmentKind } from '../commitments/commitment';
import type { EntityType } from '../recognition/mention';
import type { Mark } from './mark';

/** How a mark looks: a find and its confirmation differ, so that a reader sees what was decided. */
export type Style =
  | `entity.${EntityType}`
  | `entity.${EntityType}.confirmed`
  | `commitment.${CommitmentKind}`
  | `commitment.${CommitmentKind}.confirmed`
  | 'label'
  | 'note'
  | 'changed';

/** All looks of a mark: what it is, and that its text has changed. */
export function stylesOf(mark: Mark): readonly Style[] {
  const changed = mark.kind === 'annotation' && mark.anchoring.kind === 'changed';
  return changed ? [styleOf(mark), 'changed'] : [styleOf(mark)];
}

function styleOf(mark: Mark): Style {
  switch (mark.kind) {
    case 'mention':
      return `entity.${mark.mention.type}`;
    case 'commitment':
      return `commitment.${mark.commitment.kind}`;
    case 'annotation':
      if (mark.label?.kind === 'commitment') return `commitment.${mark.label.act}.confirmed`;
      if (mark.label?.kind === 'entity') return `entity.${mark.label.type}.confirmed`;
      return mark.label ? 'label' : 'note';
  }
}
