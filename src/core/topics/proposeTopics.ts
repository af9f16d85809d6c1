import { builtOnce } from '../builtOnce';
import type { LedgerEntry } from '../negotiation/ledgerEntry';
import type { Steps } from '../steps';
import { EMPTY_WORDS } from './emptyWords';
import { groupBy } from '../groupBy';
import { OTHER_TOPIC, type Taxonomy } from './taxonomy';
import { findTopicHits, isNamed, topicIndex, type TopicIndex } from './topicIndex';
import { topicWords, type TopicWord } from './topicWords';

/** A phrase that recurs with commitments and that no topic knows. */
export interface ProposedTopic {
  /** Stable while the phrase is proposed: its words without case and plural. */
  readonly id: string;
  /** As it is most often written. */
  readonly phrase: string;
  /** The top-level topic that most of its commitments have; undefined when they have none. */
  readonly parent: string | undefined;
  /** In the order given. */
  readonly entries: readonly LedgerEntry[];
}

/** One commitment is no topic yet. */
const LEAST_ENTRIES = 2;
/** A topic's name is short; longer phrases hardly ever recur. */
const MOST_WORDS = 3;
/** More proposals than a person cares to decide on at once push the rest of the tree away. */
const MOST_PROPOSALS = 12;

/** Commitments that are read in one step. */
const STEP = 250;

/**
 * The noun phrases that commitments are about and that match nothing in the taxonomy, most frequent first; of phrases
 * that always go together the longest. In steps: a dossier has thousands of commitments. `dismissed` holds ids that a
 * person does not want to see again.
 */
export function* proposeTopics(
  entries: readonly LedgerEntry[],
  taxonomy: Taxonomy,
  dismissed: ReadonlySet<string> = new Set(),
): Steps<readonly ProposedTopic[]> {
  const phrasesOf = phrasesByEntry(topicIndex(taxonomy));
  const found: Use[] = [];
  for (const [i, entry] of entries.entries()) {
    if (i % STEP === STEP - 1) yield;
    if (entry.review !== 'rejected') for (const phrase of phrasesOf(entry)) found.push({ ...phrase, entry });
  }
  yield;
  const recurring = [...groupBy(found, ({ id }) => id)]
    .filter(([id, uses]) => uses.length >= LEAST_ENTRIES && !dismissed.has(id))
    .map(([id, uses]) => ({ id, uses }));
  yield;
  recurring.sort((a, b) => b.uses.length - a.uses.length || (a.id < b.id ? -1 : 1));
  return longest(recurring).map(toProposal);
}

/** A phrase where a commitment is about it. */
interface Use extends Phrase {
  readonly entry: LedgerEntry;
}

interface Recurring {
  readonly id: string;
  readonly uses: readonly Use[];
}

/**
 * The first phrases that no longer one says as well. Only those of as many commitments can, and the many phrases that
 * occur twice are looked at only where others are few.
 */
function longest(sorted: readonly Recurring[]): readonly Recurring[] {
  const found: Recurring[] = [];
  for (const peers of groupBy(sorted, ({ uses }) => uses.length).values()) {
    if (found.length >= MOST_PROPOSALS) break;
    found.push(...peers.filter((phrase) => !peers.some((other) => says(other, phrase))));
  }
  return found.slice(0, MOST_PROPOSALS);
}

interface Phrase {
  readonly id: string;
  readonly phrase: string;
}

/** An entry is the same for as long as its document is, and is read once. */
const phrasesByEntry = builtOnce((index: TopicIndex) =>
  builtOnce((entry: LedgerEntry) => unknownPhrases(entry, index)),
);

/** Each run of up to three words of the topic phrase that could name a topic, once. */
function unknownPhrases({ topicPhrase, parties, addressees }: LedgerEntry, index: TopicIndex): readonly Phrase[] {
  if (!topicPhrase || findTopicHits(topicPhrase, index).some(isNamed)) return [];
  const words = topicWords(topicPhrase);
  const names = new Set(topicWords([...parties, ...addressees].join(' ')).map(({ stem }) => stem));
  const isTelling = ({ stem }: TopicWord): boolean =>
    stem.length > 2 &&
    !/^\d/.test(stem) &&
    !EMPTY_WORDS.has(stem) &&
    !names.has(stem) &&
    findTopicHits(stem, index).length === 0;
  const phrases = words.flatMap((_, start) =>
    [1, 2, 3].flatMap((length): Phrase[] => {
      const run = words.slice(start, start + length);
      if (
        run.length < length ||
        length > MOST_WORDS ||
        run.some((word) => EMPTY_WORDS.has(word.stem)) ||
        !run.some(isTelling)
      )
        return [];
      const phrase = topicPhrase.slice(run[0]!.span.start, run.at(-1)!.span.end);
      return [{ id: run.map(({ stem }) => stem).join(' '), phrase }];
    }),
  );
  return [...new Map(phrases.map((phrase) => [phrase.id, phrase])).values()];
}

function toProposal({ id, uses }: Recurring): ProposedTopic {
  const areas = uses.flatMap(({ entry }) => (entry.topic === OTHER_TOPIC ? [] : [entry.topic.split('/')[0]!]));
  return {
    id,
    phrase: mostFrequent(uses.map(({ phrase }) => phrase))!,
    parent: mostFrequent(areas),
    entries: uses.map(({ entry }) => entry),
  };
}

/** True if the other phrase, which as many commitments are about, is part of this one: it stands nowhere else. */
const says = (longer: Recurring, shorter: Recurring): boolean =>
  longer !== shorter && ` ${longer.id} `.includes(` ${shorter.id} `);

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = [...groupBy(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.value;
}
