import type { LocalCommitment } from '../commitments/commitment';
import type { BlockKind, PolicyDocument } from '../document/policyDocument';
import { blockAt, blockVersion, proseAt } from '../document/blockVersion';
import { toProse, type Prose } from '../document/prose';
import { contains, type Span } from '../text/span';
import { findTopicHits, isNamed, type TopicHit, type TopicIndex } from './topicIndex';

/** One place that tells what a commitment is about, and how much its vote counts. */
export interface Evidence {
  readonly source: EvidenceSource;
  readonly hits: readonly TopicHit[];
}

/**
 * From the commitment's own words outward; each place weighs about as much as all that follow it. Its vote is shared
 * between the topics that it names, and is no stronger than its most telling word. The choice is not delicate: doubling
 * or halving one weight changes the area of at most 5 of the 141 gold commitments.
 */
export const EVIDENCE_WEIGHTS = {
  topicPhrase: 4,
  clause: 2,
  sentence: 1,
  paragraph: 0.5,
  heading: 0.25,
  document: 0.5,
} as const;

export type EvidenceSource = keyof typeof EVIDENCE_WEIGHTS;

/** Where the surroundings of a commitment name topics. */
export interface TopicPlaces {
  readonly index: TopicIndex;
  /** Of the block that the commitment stands in; its spans count as the commitment's do. */
  readonly prose: Prose | undefined;
  readonly block: readonly TopicHit[];
  /** Of the heading that the block stands under. */
  readonly heading: readonly TopicHit[];
  /** Of the title and the tags; of the first block where there is neither: a news text opens with its subject. */
  readonly subject: readonly TopicHit[];
}

/** The title and the tags of a document in one text; '' without both. */
export const subjectOf = ({ title, frontMatter }: Pick<PolicyDocument, 'title' | 'frontMatter'>): string =>
  [title ?? '', ...(frontMatter?.tags ?? [])].join('. ');

/** The places around what stands at an offset of a document. */
export function topicPlaces(document: PolicyDocument, offset: number, index: TopicIndex): TopicPlaces {
  const version = blockVersion(document);
  const { blocks } = version;
  const block = blockAt(version, offset);
  const hitsOf = (i: number): readonly TopicHit[] => findTopicHits(blocks[i]?.text ?? '', index);
  const heading = headingBefore(blocks, block);
  const subject = subjectOf(document);
  return {
    index,
    prose: block < 0 ? undefined : proseAt(version, block),
    block: hitsOf(block),
    heading: heading === undefined ? [] : hitsOf(heading),
    subject: subject === '' ? hitsOf(0) : findTopicHits(subject, index),
  };
}

/** What the places around a commitment say, own words first. */
export function gatherEvidence(commitment: LocalCommitment, places: TopicPlaces): readonly Evidence[] {
  const { index, prose } = places;
  const hits = withoutAsides(places.block, commitment, prose);
  const sentence = prose && toProse(prose, commitment.sentence);
  return [
    { source: 'topicPhrase', hits: headFirst(commitment.topicPhrase ?? '', index) },
    { source: 'clause', hits: objectFirst(hits, commitment, prose) },
    { source: 'sentence', hits: sentence ? hits.filter((hit) => contains(sentence, hit.span)) : [] },
    { source: 'paragraph', hits: sentence ? before(hits, sentence) : [] },
    { source: 'heading', hits: places.heading },
    { source: 'document', hits: places.subject },
  ];
}

/** A new noun phrase begins after one of these: what stands before is the head, "tariffs" in "tariffs on steel". */
const PREPOSITION = / (?:of|on|for|in|to|with|from|against|between|by|under|at|over|about) /;
/**
 * The head of an English noun phrase is its last noun: "steel tariffs" are tariffs. Where that only suggests a topic, the
 * next one counts: "imports of rice" are about rice.
 */
const MODIFIER_FACTOR = 0.5;

function headFirst(phrase: string, index: TopicIndex): readonly TopicHit[] {
  const parts = phrase.split(PREPOSITION).map((part) => findTopicHits(part, index));
  const last = parts.flatMap((hits) => hits.at(-1) ?? []);
  const head = last.find(isNamed) ?? last[0];
  return parts.flat().map((hit) => (hit === head ? hit : { ...hit, weight: hit.weight * MODIFIER_FACTOR }));
}

/** What is promised or asked stands right after its verb; what follows narrows it down or gives reasons. */
const LATER_FACTOR = 0.7;

/** The clause's own hits, those after the words that bind before those of the subject. */
function objectFirst(
  hits: readonly TopicHit[],
  commitment: LocalCommitment,
  prose: Prose | undefined,
): readonly TopicHit[] {
  const clause = prose && toProse(prose, commitment.span);
  if (!prose || !clause) return [];
  const own = hits.filter((hit) => contains(clause, hit.span));
  const trigger = toProse(prose, commitment.trigger)?.start ?? clause.start;
  const ordered = [
    ...own.filter(({ span }) => span.start >= trigger),
    ...own.filter(({ span }) => span.start < trigger),
  ];
  return ordered.map((hit, at) => ({ ...hit, weight: hit.weight * LATER_FACTOR ** at }));
}

/** "before the elections" says when, and "if Parliament agrees" on which condition: neither says about what. */
function withoutAsides(
  hits: readonly TopicHit[],
  { due, condition, span }: LocalCommitment,
  prose: Prose | undefined,
): readonly TopicHit[] {
  const clause = prose && toProse(prose, span);
  if (!prose || !clause) return hits;
  const asides = [due?.phrase, condition].flatMap((aside) => locate(aside, clause, prose.text) ?? []);
  return asides.length === 0 ? hits : hits.filter((hit) => !asides.some((aside) => contains(aside, hit.span)));
}

/** Where a phrase stands from the clause on. */
function locate(phrase: string | undefined, clause: Span, text: string): Span | undefined {
  const start = phrase ? text.indexOf(phrase, clause.start) : -1;
  return start < 0 || !phrase ? undefined : { start, end: start + phrase.length };
}

/** What stands before the sentence in its paragraph: texts take up what was said, they rarely foretell. */
const before = (hits: readonly TopicHit[], sentence: Span): readonly TopicHit[] =>
  hits.filter((hit) => hit.span.end <= sentence.start);

function headingBefore(blocks: readonly { readonly kind: BlockKind }[], from: number): number | undefined {
  for (let at = from - 1; at >= 0; at--) if (blocks[at]!.kind === 'heading') return at;
  return undefined;
}
