import { said, type Message } from '../../message';
import type { LedgerEntry } from '../../negotiation/ledgerEntry';
import { sameSpan } from '../../text/span';
import type { ExchangeAnnotation, ExchangeDocument } from '../exchangeDocument';
import { hull } from '../hold';
import { quoteOf, type Loss, type LossAspect } from '../loss';
import { PROPERTIES } from '../values';

/** What a report of the ledger tells of an annotation. */
export interface LedgerHolding {
  readonly aspects: readonly LossAspect[];
  /** Why an entry is not in the report; undefined when it is. */
  readonly leftOut: (entry: LedgerEntry) => Message | undefined;
  /** Why it tells no more: "a calendar holds days, and what is due on them". */
  readonly reason: Message;
}

/** All that a report leaves out of what people recorded and rules suggest on a document. */
export const ledgerLosses =
  (holding: LedgerHolding) =>
  (document: ExchangeDocument): readonly Loss[] => [
    ...document.orphans.map((annotation) => lossOf(document, { id: annotation }, 'annotation', NO_PLACE)),
    ...document.annotations.flatMap((annotation) => lossesOf(document, annotation, holding)),
  ];

/** The annotation that an entry was made of, or the suggestion that it is. */
export const annotationOfEntry = (document: ExchangeDocument, entry: LedgerEntry): ExchangeAnnotation | undefined =>
  document.annotations.find((annotation) => isOf(annotation, entry));

const NO_PLACE = said`it has no place in the present text; attach it first`;
const NO_COMMITMENT = said`a ledger holds commitments, and this is none`;

function lossesOf(document: ExchangeDocument, annotation: ExchangeAnnotation, holding: LedgerHolding): readonly Loss[] {
  const entry = document.ledger.find((each) => isOf(annotation, each));
  const leftOut = entry ? holding.leftOut(entry) : NO_COMMITMENT;
  if (leftOut !== undefined) return [lossOf(document, annotation, 'annotation', leftOut)];
  return aspectsOf(annotation)
    .filter((aspect) => !holding.aspects.includes(aspect))
    .map((aspect) => lossOf(document, annotation, aspect, holding.reason));
}

/** What an annotation says at all. Its id counts only where somebody recorded it. */
const aspectsOf = ({ values, reviews, other, spans }: ExchangeAnnotation): readonly LossAspect[] => [
  ...PROPERTIES.filter((property) => values[property]),
  ...(reviews.length > 0 ? (['review'] as const) : []),
  ...(other.length > 0 ? (['other'] as const) : []),
  ...(spans.length > 1 ? (['place'] as const) : []),
];

function isOf(annotation: ExchangeAnnotation, entry: LedgerEntry): boolean {
  if (entry.annotation !== undefined) return entry.annotation === annotation.id;
  return annotation.values.commitment?.[0] === entry.kind && sameSpan(hull(annotation.spans), entry.span);
}

const lossOf = (
  { path, text }: ExchangeDocument,
  { id, spans }: Pick<ExchangeAnnotation, 'id'> & Partial<ExchangeAnnotation>,
  aspect: LossAspect,
  reason: Message,
): Loss => ({
  document: path,
  annotation: id,
  quote: spans && quoteOf(text, { spans }),
  aspect,
  reason,
});
