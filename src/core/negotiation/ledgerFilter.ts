import type { CommitmentKind } from '../commitments/commitment';
import type { LedgerEntry, ReviewState } from './ledgerEntry';

/** What a view shows; an absent criterion lets everything through. */
export interface LedgerFilter {
  readonly kinds?: readonly CommitmentKind[];
  /** Canonical names; one of them must be a party or an addressee. */
  readonly parties?: readonly string[];
  /** Topic ids; the topics below them are meant too. */
  readonly topics?: readonly string[];
  readonly reviews?: readonly ReviewState[];
  readonly files?: readonly string[];
  /** ISO 8601 years, months or days; the publication must fall in one of them. */
  readonly published?: readonly string[];
  /** Words that must all occur in the sentence, the parties or the topic phrase, in any order and case. */
  readonly words?: string;
}

export function matchesFilter(entry: LedgerEntry, filter: LedgerFilter): boolean {
  const { kinds, parties, topics, reviews, files, published, words } = filter;
  return (
    (!kinds || kinds.includes(entry.kind)) &&
    (!parties || [...entry.parties, ...entry.addressees].some((name) => parties.includes(name))) &&
    (!topics || topics.some((topic) => entry.topic === topic || entry.topic.startsWith(`${topic}/`))) &&
    (!reviews || reviews.includes(entry.review)) &&
    (!files || files.includes(entry.file)) &&
    (!published || published.some((time) => entry.published?.startsWith(time))) &&
    (!words || hasWords(entry, words))
  );
}

function hasWords(entry: LedgerEntry, words: string): boolean {
  const { sentence, parties, addressees, topicPhrase, topic } = entry;
  const text = [sentence.text, ...parties, ...addressees, topicPhrase, topic].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
