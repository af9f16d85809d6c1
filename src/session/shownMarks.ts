import type { Mark } from '../core/marks/mark';
import { SETTING } from '../manifest';
import type { Settings } from './settings';

/** Which marks the person wants to see. Annotations are always shown: somebody made them. */
export function isShown(settings: Settings): (mark: Mark) => boolean {
  const entities = new Set(settings.get(SETTING.entities));
  const commitments = new Set(settings.get(SETTING.commitments));
  return (mark) => {
    if (mark.kind === 'mention') return entities.has(mark.mention.type);
    return mark.kind === 'annotation' || commitments.has(mark.commitment.kind);
  };
}
