import { textOf, type Span } from '../text/span';
import { allTopics, OTHER_TOPIC, type Taxonomy, type Topic } from './taxonomy';
import { topicWords, type TopicWord } from './topicWords';

/** A phrase in a text that names or suggests a topic. */
export interface TopicHit {
  readonly topic: Topic;
  /** In the text that was searched. */
  readonly span: Span;
  /** The words as they stand there. */
  readonly words: string;
  /** How much it says, see `phraseWeight`; shared when several topics list the same phrase. */
  readonly weight: number;
}

/** A taxonomy prepared for search: a trie over the stems of its phrases. */
export interface TopicIndex {
  readonly taxonomy: Taxonomy;
  readonly root: TrieNode;
}

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  readonly entries: Entry[];
  /** A name that is passed over as a whole ends here. */
  isIgnored: boolean;
}

interface Entry {
  readonly topic: Topic;
  readonly weight: number;
}

/** A hint ("talks", "meeting") decides only where no place near the commitment names a topic. */
const HINT_WEIGHT = 0.05;
/** Each further word makes a phrase more telling: "export subsidies on wheat" is less ambiguous than "exports". */
const WEIGHT_PER_FURTHER_WORD = 0.25;

/** Hints of ten words do not exist; a name shared by ten topics says as little. */
const MOST_OF_A_HINT = HINT_WEIGHT * (1 + 9 * WEIGHT_PER_FURTHER_WORD);

const indexes = new WeakMap<Taxonomy, TopicIndex>();

/** True if the phrase names its topic; false if it only suggests it. */
export const isNamed = ({ weight }: TopicHit): boolean => weight > MOST_OF_A_HINT;

/** The index of a taxonomy, built once for each. */
export function topicIndex(taxonomy: Taxonomy): TopicIndex {
  const known = indexes.get(taxonomy);
  if (known) return known;
  const index = { taxonomy, root: newNode() };
  for (const topic of allTopics(taxonomy.topics)) {
    // "Other" is where commitments go that nothing fits; the words "other" and "trade" in a text do not lead there.
    if (topic.id === OTHER_TOPIC) continue;
    for (const phrase of [topic.label, ...topic.synonyms]) addPhrase(index.root, phrase, topic, 1);
    for (const phrase of topic.hints) addPhrase(index.root, phrase, topic, HINT_WEIGHT);
  }
  for (const name of taxonomy.ignored ?? []) nodeOf(index.root, topicWords(name)).isIgnored = true;
  indexes.set(taxonomy, index);
  return index;
}

/** All phrases of the taxonomy in a text, in text order: the longest at each place, none overlapping another. */
export function findTopicHits(text: string, index: TopicIndex): readonly TopicHit[] {
  const words = topicWords(text);
  const hits: TopicHit[] = [];
  for (let at = 0; at < words.length;) {
    const match = longestAt(words, at, index.root);
    if (match) hits.push(...hitsOf(match.node, text, spanOf(words, at, match.length)));
    at += match?.length ?? 1;
  }
  return hits;
}

function longestAt(
  words: readonly TopicWord[],
  at: number,
  root: TrieNode,
): { node: TrieNode; length: number } | undefined {
  let best: { node: TrieNode; length: number } | undefined;
  let node = root.next.get(words[at]!.stem);
  for (let length = 1; node; length++) {
    if (node.entries.length > 0 || node.isIgnored) best = { node, length };
    const word = words[at + length];
    node = word && node.next.get(word.stem);
  }
  return best;
}

const hitsOf = ({ entries }: TrieNode, text: string, span: Span): TopicHit[] =>
  entries.map(({ topic, weight }) => ({ topic, span, words: textOf(text, span), weight: weight / entries.length }));

const spanOf = (words: readonly TopicWord[], at: number, length: number): Span => ({
  start: words[at]!.span.start,
  end: words[at + length - 1]!.span.end,
});

function addPhrase(root: TrieNode, phrase: string, topic: Topic, strength: number): void {
  const words = topicWords(phrase);
  const { entries } = nodeOf(root, words);
  if (words.length === 0 || entries.some((entry) => entry.topic === topic)) return;
  entries.push({ topic, weight: strength * phraseWeight(words.length) });
}

/** The node at the end of the words, with all nodes up to it made. */
function nodeOf(root: TrieNode, words: readonly TopicWord[]): TrieNode {
  let node = root;
  for (const { stem } of words) {
    const next = node.next.get(stem) ?? newNode();
    node.next.set(stem, next);
    node = next;
  }
  return node;
}

const phraseWeight = (words: number): number => 1 + WEIGHT_PER_FURTHER_WORD * (words - 1);

const newNode = (): TrieNode => ({ next: new Map(), entries: [], isIgnored: false });
