import type { Message } from '../message';
import { shortenText } from '../text/shortenText';
import { sameSpan } from '../text/span';
import type { ExchangeAnnotation } from './exchangeDocument';
import { PROPERTIES, type Property } from './values';

/** What of an annotation can get lost: a property, its place, all of it; "text": characters of the document itself. */
export type LossAspect = Property | 'annotation' | 'place' | 'id' | 'review' | 'other' | 'text';

/** Something that a target cannot hold, said before anybody misses it. */
export interface Loss {
  /** Path of the document. */
  readonly document: string;
  /** Id of the annotation or ledger entry; undefined for the document itself. */
  readonly annotation: string | undefined;
  /** The words that it stands on, shortened; undefined where they are not known. */
  readonly quote: string | undefined;
  readonly aspect: LossAspect;
  /** Why, in plain words: "doccano keeps one label for a passage". */
  readonly reason: Message;
}

/** In what two records of one annotation differ; "annotation" alone when there is no second one. */
export function differences(a: ExchangeAnnotation, b: ExchangeAnnotation | undefined): readonly LossAspect[] {
  if (!b) return ['annotation'];
  const differs: LossAspect[] = PROPERTIES.filter((property) => !sameTexts(a.values[property], b.values[property]));
  if (a.id !== b.id) differs.push('id');
  if (!samePlace(a, b)) differs.push('place');
  if (JSON.stringify(a.reviews) !== JSON.stringify(b.reviews)) differs.push('review');
  if (JSON.stringify(a.other) !== JSON.stringify(b.other)) differs.push('other');
  return differs;
}

const sameTexts = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
  a.length === b.length && a.every((text, i) => text === b[i]);

const samePlace = ({ spans: a }: ExchangeAnnotation, { spans: b }: ExchangeAnnotation): boolean =>
  a.length === b.length && a.every((span, i) => sameSpan(span, b[i]!));

/** Enough to know a passage by in a list, in UTF-16 units. */
const QUOTE_LENGTH = 60;

/** The words of an annotation for a list of losses, on one line. */
export const quoteOf = (text: string, { spans }: Pick<ExchangeAnnotation, 'spans'>): string =>
  shortenText(
    spans
      .map(({ start, end }) => text.slice(start, end))
      .join(' … ')
      .replace(/\s+/g, ' ')
      .trim(),
    QUOTE_LENGTH,
  );
