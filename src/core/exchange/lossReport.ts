import { groupBy } from '../groupBy';
import { english, said, told, type Message, type Say } from '../message';
import type { Loss, LossAspect } from './loss';

/** What an export left out for one reason, counted. */
export interface LossCount {
  readonly reason: Message;
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
  const counted = new Map<string, { readonly reason: Message; readonly counts: Map<LossAspect, number> }>();
  return {
    add: (losses) => {
      for (const { reason, aspect } of losses) {
        const words = told(reason);
        const { counts } = counted.get(words) ?? { counts: new Map<LossAspect, number>() };
        counted.set(words, { reason, counts: counts.set(aspect, (counts.get(aspect) ?? 0) + 1) });
      }
    },
    lines: () =>
      [...counted.values()]
        .map(({ reason, counts }) => ({ reason, aspects: inOrder(counts) }))
        .sort((a, b) => total(b) - total(a)),
  };
}

const inOrder = (counts: ReadonlyMap<LossAspect, number>): LossCount['aspects'] =>
  [...counts].map(([aspect, count]) => ({ aspect, count })).sort((a, b) => b.count - a.count);

const total = ({ aspects }: LossCount): number => aspects.reduce((sum, { count }) => sum + count, 0);

/** The reason with the most losses first. */
export const summarizeLosses = (losses: readonly Loss[]): readonly LossLine[] =>
  [...groupBy(losses, ({ reason }) => told(reason)).values()]
    .map((group) => ({ reason: group[0]!.reason, aspects: countAspects(group), losses: group }))
    .sort((a, b) => b.losses.length - a.losses.length);

/** "doccano keeps one label for a passage: rule (338), name (134)" */
export const lossLineText = ({ reason, aspects }: LossCount, say: Say = english): string =>
  `${told(reason, say)}: ${aspects.map(({ aspect, count }) => `${aspectText(aspect, say)} (${count})`).join(', ')}`;

/** What is lost; properties go by the name that every format has for them. */
export const aspectText = (aspect: LossAspect, say: Say): string => told(aspectMessage(aspect), say);

/** Some aspects in one row: "exact places, reviews". */
export const aspectsMessage = (aspects: readonly LossAspect[]): Message =>
  aspects.map(aspectMessage).reduce((all, aspect) => said`${all}, ${aspect}`);

const aspectMessage = (aspect: LossAspect): Message => ASPECT_NAMES[aspect] ?? said`${aspect}`;

const countAspects = (losses: readonly Loss[]): LossLine['aspects'] =>
  inOrder(new Map([...groupBy(losses, ({ aspect }) => aspect)].map(([aspect, group]) => [aspect, group.length])));

/** Aspects whose name alone would not say enough. */
const ASPECT_NAMES: Readonly<Partial<Record<LossAspect, Message>>> = {
  annotation: said`whole annotations`,
  place: said`exact places`,
  review: said`reviews`,
  other: said`content of other tools`,
  text: said`characters of a text`,
};
