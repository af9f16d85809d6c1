import { cover, type Span } from '../text/span';
import type { ExchangeAnnotation } from './exchangeDocument';
import type { IndexedText } from './indexedText';
import { labelName, valuesOfName } from './labelName';
import { PROPERTIES, withoutEmpty, type Property, type Values } from './values';

/** What a target can hold of an annotation. */
export interface Holding {
  readonly values: (values: Values) => Values;
  /** False where an annotation is one run of text: then the gaps are covered. */
  readonly gaps: boolean;
  /** The id that comes back. */
  readonly id: (id: string) => string;
  readonly reviews: boolean;
  readonly other: boolean;
  /** False where a label is a label: a rejected find must not come out as one. */
  readonly rejected: boolean;
}

export const HOLDS_ALL: Holding = {
  values: (values) => values,
  gaps: true,
  id: (id) => id,
  reviews: true,
  other: true,
  rejected: true,
};

/** Holds each annotation by itself. */
export const holdEach =
  (holding: Holding) =>
  (annotations: readonly ExchangeAnnotation[], indexed: IndexedText): readonly (ExchangeAnnotation | undefined)[] =>
    annotations.map((annotation) => hold(annotation, indexed, holding));

export function hold(
  annotation: ExchangeAnnotation,
  indexed: IndexedText,
  holding: Holding,
): ExchangeAnnotation | undefined {
  const { id, values, reviews, other } = annotation;
  if (isRejected(annotation) && !holding.rejected) return undefined;
  const spans = spansInText(holding.gaps ? annotation.spans : [hull(annotation.spans)], indexed);
  if (spans.length === 0) return undefined;
  return {
    id: holding.id(id),
    spans,
    values: withoutEmpty(holding.values(values)),
    reviews: holding.reviews ? reviews : [],
    other: holding.other ? other : [],
  };
}

export const isRejected = ({ values }: ExchangeAnnotation): boolean => values.state?.[0] === 'rejected';

/** The smallest span around all. */
export const hull = (spans: readonly Span[]): Span => spans.reduce(cover);

/** Only these properties. */
export const only =
  (...properties: readonly Property[]) =>
  (values: Values): Values =>
    Object.fromEntries(properties.flatMap((property) => (values[property] ? [[property, values[property]]] : [])));

/** Nothing but the most telling label. */
export const oneLabel = (values: Values): Values => valuesOfName(labelName(values));

/** Every value as it comes back from being written and read. */
export const mapValues =
  (comesBackAs: (text: string) => string | undefined) =>
  (values: Values): Values =>
    Object.fromEntries(
      PROPERTIES.map((property) => [
        property,
        (values[property] ?? []).map(comesBackAs).filter((text) => text !== undefined),
      ]),
    );

/** The spans as they come back through the text; empty ones are gone. */
function spansInText(spans: readonly Span[], { toText, toSource }: IndexedText): Span[] {
  return spans.flatMap((span) => {
    const there = toText(span);
    return there && there.end > there.start ? [toSource(there)] : [];
  });
}
