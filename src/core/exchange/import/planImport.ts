import { annotationsOf, emptySet, labelsOf, noteOf, type AnnotationSet } from '../../annotation/annotationSet';
import { labelText } from '../../annotation/body';
import { placeAnnotations } from '../../annotation/placeAnnotations';
import type { Message } from '../../message';
import { shortenText } from '../../text/shortenText';
import { sameSpan, type Span } from '../../text/span';
import { hull } from '../hold';
import type { ImportedAnnotation, ImportedDocument } from '../importer';
import { labelName } from '../labelName';
import { labelsOfValues } from '../values';
import { matchDocuments, type Candidate, type Match } from './matchDocuments';
import { placeImported, type ImportedAt } from './placeImported';

/** What an import would do, to be looked at before it is done. */
export interface ImportPlan {
  readonly documents: readonly PlannedDocument[];
  /** Imported documents that the dossier does not have, or that may be several of its own. */
  readonly unmatched: readonly ImportedDocument[];
}

export interface PlannedDocument {
  readonly candidate: Candidate;
  /** How it was found out which document it is. */
  readonly by: Match['by'];
  readonly annotations: readonly PlannedAnnotation[];
}

export interface PlannedAnnotation {
  readonly annotation: ImportedAnnotation;
  readonly outcome: Outcome;
  /** Its label and words, for a list. */
  readonly label: string;
  readonly quote: string;
}

export type Outcome =
  /** Comes in; `changed` tells facts under it that differ from what the other tool had. */
  | { readonly kind: 'new'; readonly spans: readonly Span[]; readonly changed: Message | undefined }
  /** Is there already: the same annotation, or one that says the same of the same words. */
  | { readonly kind: 'known' }
  /** Was removed here; that counts more than that another tool still has it. */
  | { readonly kind: 'removed' }
  /** Nobody has decided on it there. */
  | { readonly kind: 'suggestion' }
  /** No place in the document is certain. */
  | { readonly kind: 'lost' };

/** What the dossier has of a document already. */
export interface Known {
  readonly set: AnnotationSet;
  readonly oldTexts: ReadonlyMap<string, string>;
}

export interface PlanOptions {
  /** True to take over what nobody has decided on, too. */
  readonly suggestions: boolean;
}

/** `knownOf` gives what the dossier has of the document at a path. */
export function planImport(
  imported: readonly ImportedDocument[],
  candidates: readonly Candidate[],
  knownOf: (path: string) => Known | undefined = () => undefined,
  options: PlanOptions = { suggestions: false },
): ImportPlan {
  const matches = matchDocuments(imported, candidates);
  const documents = imported.flatMap((document, i): PlannedDocument[] => {
    const match = matches[i];
    if (!match || document.annotations.length === 0) return [];
    const { candidate, by } = match;
    return [{ candidate, by, annotations: planDocument(document, match, knownOf(candidate.path) ?? NOTHING, options) }];
  });
  return { documents, unmatched: imported.filter((_, i) => !matches[i]) };
}

const NOTHING: Known = { set: emptySet, oldTexts: new Map() };

/** How many annotations an outcome has. */
export const countOutcome = ({ documents }: ImportPlan, kind: Outcome['kind']): number =>
  documents.reduce(
    (sum, { annotations }) => sum + annotations.filter(({ outcome }) => outcome.kind === kind).length,
    0,
  );

function planDocument(
  document: ImportedDocument,
  match: Match,
  known: Known,
  options: PlanOptions,
): readonly PlannedAnnotation[] {
  const { text } = match.candidate;
  const places = placeImported(document, match);
  const present = presentOn(known, text);
  const taken = new Set<string>();
  return document.annotations.map((annotation, i) => {
    const at = places[i]!;
    const outcome = taken.has(annotation.id) ? KNOWN : outcomeOf(annotation, at, known, present, options);
    if (annotation.id !== '') taken.add(annotation.id);
    return { annotation, outcome, label: labelName(annotation.values), quote: quoteOf(annotation, at, document, text) };
  });
}

const KNOWN: Outcome = { kind: 'known' };

function outcomeOf(
  annotation: ImportedAnnotation,
  at: ImportedAt,
  { set }: Known,
  present: readonly Present[],
  { suggestions }: PlanOptions,
): Outcome {
  const entry = set.entries.get(annotation.id);
  if (entry) return entry.kind === 'tombstone' ? { kind: 'removed' } : KNOWN;
  if (annotation.values.state?.[0] === 'suggested' && !suggestions) return { kind: 'suggestion' };
  if (at.kind === 'lost') return { kind: 'lost' };
  const says = meaningOf(annotation);
  const isThere = present.some((one) => sameSpan(one.span, hull(at.spans)) && one.says === says);
  return isThere ? KNOWN : { kind: 'new', spans: at.spans, changed: at.changed };
}

/** An annotation that the dossier has, by where it stands and what it says. */
interface Present {
  readonly span: Span;
  readonly says: string;
}

const presentOn = ({ set, oldTexts }: Known, text: string): readonly Present[] =>
  annotationsOf(set).length === 0
    ? []
    : placeAnnotations(set, text, oldTexts).flatMap(({ annotation, anchoring }) =>
        anchoring.kind === 'orphaned'
          ? []
          : [{ span: anchoring.span, says: meaning(labelsOf(annotation).map(labelText), noteOf(annotation)) }],
      );

const meaningOf = ({ values }: ImportedAnnotation): string =>
  meaning(labelsOfValues(values).map(labelText), values.note?.[0]);

const meaning = (labels: readonly string[], note = ''): string => [...labels.toSorted(), note].join('\n');

/** Quotes in a list are cut after so many UTF-16 units. */
const QUOTE_LENGTH = 100;

function quoteOf({ place }: ImportedAnnotation, at: ImportedAt, { text }: ImportedDocument, source: string): string {
  const part = (from: string, { start, end }: Span): string => from.slice(start, end);
  const quote =
    at.kind === 'placed'
      ? part(source, hull(at.spans))
      : place.kind === 'quotes'
        ? place.selectors.map(({ exact }) => exact).join(' … ')
        : part(text ?? '', hull(place.spans));
  return shortenText(quote.replace(/\s+/g, ' ').trim(), QUOTE_LENGTH);
}
