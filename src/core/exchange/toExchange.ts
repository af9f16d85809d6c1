import type { Analysis } from '../analysis';
import type { Annotation } from '../annotation/annotation';
import { decisionOf, labelsOf, noteOf, reviewsOf, type AnnotationSet } from '../annotation/annotationSet';
import { labelText, serializeBody } from '../annotation/body';
import type { Json } from '../annotation/json';
import type { Commitment } from '../commitments/commitment';
import type { PlacedAnnotation } from '../marks/mark';
import { marksOf } from '../marks/marksOf';
import { suggestedLabel } from '../marks/suggestedLabel';
import { ledgerEntries } from '../negotiation/ledgerEntries';
import { reviewDecisions } from '../negotiation/reviewDecisions';
import type { Mention } from '../recognition/mention';
import { compareSpans, type Span } from '../text/span';
import type { ExchangeAnnotation, ExchangeDocument, ExchangeReview } from './exchangeDocument';
import { fragmentSpans } from './fragmentSelector';
import { guidOf, idOfGuid } from './guid';
import { hull } from './hold';
import { oneOf, valuesOfLabels, withoutEmpty } from './values';

/** What is to be exported of a document: what people recorded, what the rules suggest beside it, or both. */
export type Scope = 'annotations' | 'suggestions' | 'both';

/** A document that was read, with the annotations of all annotators where they stand now. */
export interface ReadDocument {
  /** Relative to the dossier. */
  readonly path: string;
  readonly analysis: Analysis;
  readonly set: AnnotationSet;
  readonly placed: readonly PlacedAnnotation[];
}

export function toExchange({ path, analysis, set, placed }: ReadDocument, scope: Scope): ExchangeDocument {
  const { document } = analysis;
  const recorded = scope === 'suggestions' ? [] : placed.flatMap((one) => annotationOf(one, set, document.text));
  const suggested = scope === 'annotations' ? [] : suggestionsOf(path, analysis, placed);
  const lost = placed.filter(({ anchoring }) => anchoring.kind === 'orphaned');
  return {
    path,
    text: document.text,
    title: document.title,
    published: document.published,
    outlet: document.frontMatter?.source,
    blocks: document.blocks,
    annotations: [...recorded, ...suggested].sort((a, b) => compareSpans(hull(a.spans), hull(b.spans))),
    orphans: scope === 'suggestions' ? [] : lost.map(({ annotation }) => annotation.id),
    ledger: ledgerEntries(path, analysis, placed, reviewDecisions(set)),
  };
}

function annotationOf(
  { annotation, anchoring }: PlacedAnnotation,
  set: AnnotationSet,
  text: string,
): readonly ExchangeAnnotation[] {
  if (anchoring.kind === 'orphaned' || anchoring.span.end <= anchoring.span.start) return [];
  const { id, creator, created, provenance } = annotation;
  return [
    {
      id,
      spans: fragmentSpans(annotation.target, anchoring.span, text),
      values: withoutEmpty({
        ...valuesOfLabels(labelsOf(annotation)),
        note: oneOf(noteOf(annotation)),
        author: oneOf(creator || undefined),
        created: oneOf(created || undefined),
        rule: oneOf(provenance?.rule),
        state: oneOf(provenance?.state),
        suggested: oneOf(provenance?.suggested),
      }),
      reviews: reviewsOf(set, id).map(reviewOf),
      other: otherOf(annotation),
    },
  ];
}

const reviewOf = (review: Annotation): ExchangeReview => ({
  decision: decisionOf(review),
  note: noteOf(review),
  author: review.creator,
  time: review.created,
});

/** Bodies that this version does not understand, and notes after the first. */
function otherOf({ bodies }: Annotation): readonly Json[] {
  const notes = bodies.filter(({ kind }) => kind === 'note');
  return bodies.flatMap((body) => {
    if (body.kind === 'other') return [body.json];
    return body.kind === 'note' && body !== notes[0] ? [serializeBody(body)] : [];
  });
}

/** What nobody has decided on, with an id that stays the same while the document does. */
const suggestionsOf = (
  path: string,
  analysis: Analysis,
  placed: readonly PlacedAnnotation[],
): readonly ExchangeAnnotation[] =>
  marksOf(analysis, placed).flatMap((mark) => {
    if (mark.kind === 'annotation') return [];
    const name = mark.kind === 'mention' ? (mark.entity?.name ?? mark.mention.value) : undefined;
    return [suggestion(path, mark.kind === 'mention' ? mark.mention : mark.commitment, mark.span, name)];
  });

function suggestion(
  path: string,
  found: Commitment | Mention,
  span: Span,
  name: string | undefined,
): ExchangeAnnotation {
  const label = suggestedLabel(found);
  const named = name !== undefined && name !== found.text ? { name: [name] } : {};
  return {
    id: idOfGuid(guidOf(`${path}\n${span.start}-${span.end}\n${label.kind}\n${labelText(label)}`)),
    spans: [span],
    values: withoutEmpty({ ...valuesOfLabels([label]), ...named, rule: [found.rule], state: ['suggested'] }),
    reviews: [],
    other: [],
  };
}
