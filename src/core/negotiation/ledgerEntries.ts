import type { Analysis } from '../analysis';
import type { Annotation } from '../annotation/annotation';
import { decisionOf, labelsOf } from '../annotation/annotationSet';
import type { CommitmentBody, Decision } from '../annotation/body';
import { builtOnce } from '../builtOnce';
import type { Commitment, Due } from '../commitments/commitment';
import type { AnnotationMark, CommitmentMark, PlacedAnnotation } from '../marks/mark';
import { marksButMentions } from '../marks/marksOf';
import type { Mention } from '../recognition/mention';
import { inOneGo, type Steps } from '../steps';
import { partitionPoint } from '../text/partitionPoint';
import { compareSpans, contains, type Span } from '../text/span';
import { OTHER_TOPIC } from '../topics/taxonomy';
import type { Amount, LedgerEntry, ReviewState } from './ledgerEntry';
import { clauseText, ledgerSentence } from './ledgerSentence';

/**
 * All entries of one document in text order: what people recorded, as they recorded it, and what the rules found and
 * nobody has decided on. Rejected finds are among them, with their state; orphaned annotations are not, they have no
 * place. `decisions` are those of reviewers, see `reviewDecisions`.
 */
export const ledgerEntries = (...of: Parameters<typeof ledgerSteps>): readonly LedgerEntry[] =>
  inOneGo(ledgerSteps(...of));

/** `ledgerEntries` in steps: a long agreement has a thousand of them. */
export function* ledgerSteps(
  file: string,
  analysis: Analysis,
  placed: readonly PlacedAnnotation[] = [],
  decisions: ReadonlyMap<string, Decision> = new Map(),
): Steps<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (const mark of marksButMentions(analysis, placed)) {
    entries.push(...entryOf(file, analysis, mark));
    yield;
  }
  entries.push(...placed.flatMap((one) => rejectedEntry(file, analysis, one)));
  const reviewed = entries.map((entry) => ({
    ...entry,
    review: decisions.get(entry.annotation ?? '') ?? entry.review,
  }));
  return withUniqueIds(reviewed.sort((a, b) => compareSpans(a.span, b.span)));
}

/** None for an annotation that records no commitment. */
function entryOf(file: string, analysis: Analysis, mark: AnnotationMark | CommitmentMark): readonly LedgerEntry[] {
  if (mark.kind === 'commitment') return [foundEntry(file, analysis, mark.commitment)];
  if (mark.label?.kind !== 'commitment') return [];
  const base = mark.commitment && foundEntry(file, analysis, mark.commitment);
  return [recordedEntry(base ?? bareEntry(file, analysis, mark.span), mark.annotation, mark.label, mark.span)];
}

function foundEntry(file: string, analysis: Analysis, found: Commitment): LedgerEntry {
  const { kind, parties, addressees, topic, topicPhrase, speaker, due, condition, strength, text, span, rule } = found;
  return {
    ...bareEntry(file, analysis, span),
    ...{ kind, parties, addressees, topic, topicPhrase, speaker, due, condition, strength, text, rule },
  };
}

/** The person's record; what it leaves open is taken from the find it was made of. */
function recordedEntry(base: LedgerEntry, annotation: Annotation, label: CommitmentBody, span: Span): LedgerEntry {
  return {
    ...base,
    span,
    kind: label.act,
    parties: label.parties.length > 0 ? label.parties : base.parties,
    addressees: label.addressees.length > 0 ? label.addressees : base.addressees,
    topic: topicOf(annotation) ?? label.topic ?? base.topic,
    speaker: label.speaker ?? base.speaker,
    due: label.due === undefined ? base.due : toDue(label.due),
    condition: label.condition ?? base.condition,
    review: reviewOf(annotation),
    rule: annotation.provenance?.rule ?? base.rule,
    annotation: annotation.id,
  };
}

function rejectedEntry(file: string, analysis: Analysis, { annotation, anchoring }: PlacedAnnotation): LedgerEntry[] {
  const label = labelsOf(annotation).find((body): body is CommitmentBody => body.kind === 'commitment');
  if (annotation.provenance?.state !== 'rejected' || anchoring.kind === 'orphaned' || !label) return [];
  return [recordedEntry(bareEntry(file, analysis, anchoring.span), annotation, label, anchoring.span)];
}

/** An entry of which only the place is known. */
const bareEntry = (file: string, { document, mentions }: Analysis, span: Span): LedgerEntry => ({
  id: '',
  file,
  published: document.published,
  kind: 'plan',
  parties: [],
  addressees: [],
  topic: OTHER_TOPIC,
  topicPhrase: undefined,
  speaker: undefined,
  due: undefined,
  condition: undefined,
  amounts: amountsIn(mentions, span),
  strength: undefined,
  text: clauseText(document, span),
  span,
  sentence: ledgerSentence(document, span),
  review: 'unreviewed',
  rule: undefined,
  annotation: undefined,
});

function amountsIn(mentions: readonly Mention[], span: Span): readonly Amount[] {
  const amounts = amountsOf(mentions);
  const first = partitionPoint(amounts.length, (i) => amounts[i]!.span.start < span.start);
  const end = partitionPoint(amounts.length, (i) => amounts[i]!.span.start < span.end);
  return amounts
    .slice(first, end)
    .filter((mention) => contains(span, mention.span))
    .map(({ value, text }) => ({ value: value ?? text, text }));
}

/** In text order. */
const amountsOf = builtOnce((mentions: readonly Mention[]) => mentions.filter(({ type }) => type === 'amount'));

function reviewOf(annotation: Annotation): ReviewState {
  if (annotation.provenance?.state === 'rejected') return 'rejected';
  return decisionOf(annotation) ?? 'accepted';
}

const topicOf = (annotation: Annotation): string | undefined =>
  labelsOf(annotation).flatMap((label) => (label.kind === 'topic' ? [label.topic] : []))[0];

const ISO_DATE = /^\d{4}-\d{2}(?:-\d{2})?$/;

const toDue = (phrase: string): Due => ({ phrase, date: ISO_DATE.test(phrase) ? phrase : undefined });

/** The annotation's id, else the file, the kind and the words; equal clauses of a document are numbered. */
function withUniqueIds(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const name = entry.annotation ?? `${entry.file}#${entry.kind}:${hash(entry.text)}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { ...entry, id: times === 1 ? name : `${name}:${times}` };
  });
}

/** FNV-1a over UTF-16 units, 32 bits in base 36: short, and the same on every machine. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}
