import type { LedgerEntry } from '../negotiation/ledgerEntry';
import { findTopic, type Taxonomy } from './taxonomy';

/** A commitment that stands under another topic once the topics have changed. */
export interface TopicChange {
  /** As it is after the change. */
  readonly entry: LedgerEntry;
  /** Ids of the topics that show it before and after. */
  readonly from: string;
  readonly to: string;
}

/** The ledger of some documents under one taxonomy. */
export interface LedgerUnder {
  readonly entries: readonly LedgerEntry[];
  readonly taxonomy: Taxonomy;
}

/** What moves when documents are read under other topics. */
export function topicChanges(before: LedgerUnder, after: LedgerUnder): readonly TopicChange[] {
  const known = new Map(before.entries.map((entry) => [entry.id, entry.topic]));
  return after.entries.flatMap((entry) => {
    const topic = known.get(entry.id);
    if (topic === undefined) return [];
    const from = findTopic(before.taxonomy, topic)?.id ?? topic;
    const to = findTopic(after.taxonomy, entry.topic)?.id ?? entry.topic;
    return from === to ? [] : [{ entry, from, to }];
  });
}
