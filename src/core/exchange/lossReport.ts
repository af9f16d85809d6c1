import { groupBy } from '../groupBy';
import type { Loss, LossAspect } from './loss';

/** What an export left out for one reason, counted. */
export interface LossCount {
  readonly reason: string;
  /** The most frequent first. */
  readonly aspects: readonly { readonly aspect: LossAspect; readonly count: number }[];
}

/** The same with each single one. */
export interface LossLine extends LossCount {
  readonly losses: readonly Loss[];
}

/** Counts losses as they come and keeps none of them. */
export interface LossTally {
  readonly add: (losses: readonly Loss[]) => void;
  /** The reason with the most losses first. */
  readonly lines: () => readonly LossCount[];
}

export function lossTally(): LossTally {
  const counts = new Map<string, Map<LossAspect, number>>();
  return {
    add: (losses) => {
      for (const { reason, aspect } of losses) {
        const aspects = counts.get(reason) ?? new Map<LossAspect, number>();
        counts.set(reason, aspects.set(aspect, (aspects.get(aspect) ?? 0) + 1));
      }
    },
    lines: () =>
      [...counts]
        .map(([reason, aspects]) => ({ reason, aspects: inOrder(aspects) }))
        .sort((a, b) => total(b) - total(a)),
  };
}

const inOrder = (counts: ReadonlyMap<LossAspect, number>): LossCount['aspects'] =>
  [...counts].map(([aspect, count]) => ({ aspect, count })).sort((a, b) => b.count - a.count);

const total = ({ aspects }: LossCount): number => aspects.reduce((sum, { count }) => sum + count, 0);

/** The reason with the most losses first. */
export const summarizeLosses = (losses: readonly Loss[]): readonly LossLine[] =>
  [...groupBy(losses, ({ reason }) => reason)]
    .map(([reason, losses]) => ({ reason, aspects: countAspects(losses), losses }))
    .sort((a, b) => b.losses.length - a.losses.length);

/** "doccano keeps one label for a passage: rule (338), name (134)" */
export const lossLineText = ({ reason, aspects }: LossCount): string =>
  `${reason}: ${aspects.map(({ aspect, count }) => `${ASPECT_NAMES[aspect] ?? aspect} (${count})`).join(', ')}`;

const countAspects = (losses: readonly Loss[]): LossLine['aspects'] =>
  inOrder(new Map([...groupBy(losses, ({ aspect }) => aspect)].map(([aspect, group]) => [aspect, group.length])));

/** Aspects whose name alone would not say enough. */
const ASPECT_NAMES: Readonly<Partial<Record<LossAspect, string>>> = {
  annotation: 'whole annotations',
  place: 'exact places',
  review: 'reviews',
  other: 'content of other tools',
  text: 'characters of a text',
};
