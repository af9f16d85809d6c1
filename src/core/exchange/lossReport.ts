import { groupBy } from '../groupBy';
import type { Loss, LossAspect } from './loss';

/** What an export left out, to be read: a line for each reason, with what is lost by it how often. */
export interface LossLine {
  readonly reason: string;
  /** The most frequent first. */
  readonly aspects: readonly { readonly aspect: LossAspect; readonly count: number }[];
  readonly losses: readonly Loss[];
}

/** The reason with the most losses first. */
export const summarizeLosses = (losses: readonly Loss[]): readonly LossLine[] =>
  [...groupBy(losses, ({ reason }) => reason)]
    .map(([reason, group]) => ({ reason, aspects: countAspects(group), losses: group }))
    .sort((a, b) => b.losses.length - a.losses.length);

/** "doccano keeps one label for a passage: rule (338), name (134)" */
export const lossLineText = ({ reason, aspects }: LossLine): string =>
  `${reason}: ${aspects.map(({ aspect, count }) => `${ASPECT_NAMES[aspect] ?? aspect} (${count})`).join(', ')}`;

const countAspects = (losses: readonly Loss[]): LossLine['aspects'] =>
  [...groupBy(losses, ({ aspect }) => aspect)]
    .map(([aspect, group]) => ({ aspect, count: group.length }))
    .sort((a, b) => b.count - a.count);

/** Aspects whose name alone would not say enough. */
const ASPECT_NAMES: Readonly<Partial<Record<LossAspect, string>>> = {
  annotation: 'whole annotations',
  place: 'exact places',
  review: 'reviews',
  other: 'content of other tools',
  text: 'characters of a text',
};
