import { anchorAll } from '../../anchoring/anchor';
import type { Anchoring } from '../../anchoring/anchoring';
import { describe } from '../../anchoring/describe';
import { outlineOf } from '../../anchoring/outline';
import { factsChangedText } from '../../anchoring/factChanges';
import type { Message } from '../../message';
import type { Span } from '../../text/span';
import { hull } from '../hold';
import type { ImportedAnnotation, ImportedDocument } from '../importer';
import type { Match } from './matchDocuments';

/** Where an imported annotation would stand in the dossier's document. */
export type ImportedAt =
  /** `changed` tells the facts under it that differ from what the other tool had. */
  | { readonly kind: 'placed'; readonly spans: readonly Span[]; readonly changed: Message | undefined }
  | { readonly kind: 'lost' };

/** Places all annotations of an imported document in the document it was matched with, in their order. */
export function placeImported(document: ImportedDocument, match: Match): readonly ImportedAt[] {
  if (match.by === 'text') {
    const { toSource } = match.indexed;
    return document.annotations.map(({ place }) => (place.kind === 'spans' ? placed(place.spans.map(toSource)) : LOST));
  }
  return document.text === undefined
    ? placeByQuotes(document.annotations, match.candidate.text)
    : placeByText(document.annotations, document.text, match.candidate.text);
}

const LOST: ImportedAt = { kind: 'lost' };

const placed = (spans: readonly Span[], changed?: Message): ImportedAt =>
  spans.some(({ start, end }) => end <= start) ? LOST : { kind: 'placed', spans, changed };

/** The two versions are compared word by word; a passage with gaps goes as a whole unless its words are the same. */
function placeByText(annotations: readonly ImportedAnnotation[], from: string, to: string): readonly ImportedAt[] {
  const outline = outlineOf(from);
  const hulls = annotations.map(({ place }) => (place.kind === 'spans' ? hull(place.spans) : { start: 0, end: 0 }));
  const anchorings = anchorAll(
    hulls.map((span) => describe(from, span, outline)),
    to,
    from,
  );
  return annotations.map(({ place }, i) => {
    const anchoring = anchorings[i]!;
    if (place.kind !== 'spans' || anchoring.kind === 'orphaned') return LOST;
    const shift = anchoring.span.start - hulls[i]!.start;
    const spans = anchoring.verbatim
      ? place.spans.map(({ start, end }) => ({ start: start + shift, end: end + shift }))
      : [anchoring.span];
    return placed(spans, changedFacts(anchoring));
  });
}

function placeByQuotes(annotations: readonly ImportedAnnotation[], text: string): readonly ImportedAt[] {
  const selectors = annotations.flatMap(({ place }) => (place.kind === 'quotes' ? place.selectors : []));
  const anchorings = anchorAll(selectors, text).values();
  return annotations.map(({ place }) => {
    if (place.kind !== 'quotes') return LOST;
    const found = place.selectors.map(() => anchorings.next().value!);
    const spans = found.flatMap((anchoring) => (anchoring.kind === 'orphaned' ? [] : [anchoring.span]));
    if (spans.length < found.length) return LOST;
    return placed(
      spans.sort((a, b) => a.start - b.start),
      found.map(changedFacts).find(Boolean),
    );
  });
}

const changedFacts = (anchoring: Anchoring): Message | undefined =>
  anchoring.kind === 'changed' && anchoring.facts.length > 0 ? factsChangedText(anchoring.facts) : undefined;
