import { countText } from '../countText';
import { english, told, type Say } from '../message';
import type { LedgerEntry } from '../negotiation/ledgerEntry';
import { KIND_WORDS } from '../negotiation/statementWords';
import { TYPE_WORDS } from '../recognition/typeWords';
import { allTopics, type Taxonomy, type Topic } from '../topics/taxonomy';
import type { SearchHit } from './searchHit';
import {
  addForm,
  ALIAS_WEIGHT,
  matches,
  searchItems,
  type Scored,
  type SearchedDocument,
  type SearchItem,
  type SearchItems,
} from './searchItems';
import { searchTerms } from './searchTerms';
import { termIndex } from './termIndex';

/** Finds entities, commitments and topics of a dossier while their names are typed. */
export interface DossierSearch extends Pick<SearchItems, 'put' | 'drop'> {
  /**
   * The best hits, best first: each typed word must begin a word of what is found, or nearly so. An entity is found once
   * for the whole dossier, a topic if some commitment is about it. Nothing typed finds nothing.
   */
  find(query: string, limit: number, taxonomy: Taxonomy, say?: Say): readonly SearchHit[];
}

/** Who types "Akazawa" wants the person before all that he said. */
const KIND_WEIGHT = { entity: 1, topic: 0.95, commitment: 0.6 } as const;
/** What is named in ten times as many documents gains this much over its equals. */
const FREQUENCY_WEIGHT = 0.05;

export function dossierSearch(): DossierSearch {
  const items = searchItems();
  return {
    put: items.put,
    drop: items.drop,
    find(query, limit, taxonomy, say = english) {
      const typed = searchTerms(query);
      const found = items.matching(typed).map(weighted);
      const best = found.sort((a, b) => b.score - a.score || latestFirst(a.item, b.item)).slice(0, limit);
      const hits = best.map(({ item, score }) => ({ item: toHit(item, say), score }));
      const topics = topicHits(typed, taxonomy, [...items.documents()], say);
      const all = [...hits, ...topics].sort((a, b) => b.score - a.score);
      return all.slice(0, limit).map(({ item }) => item);
    },
  };
}

const weighted = ({ item, score }: Scored<SearchItem>): Scored<SearchItem> => ({
  item,
  score: score * KIND_WEIGHT[item.kind] + frequency(item),
});

const frequency = (item: SearchItem): number =>
  item.kind === 'entity' ? FREQUENCY_WEIGHT * Math.log10(item.documents.size) : 0;

const latestFirst = (a: SearchItem, b: SearchItem): number => {
  const [ours, theirs] = [a, b].map((item) => (item.kind === 'entity' ? '' : (item.document.published ?? '')));
  return ours! < theirs! ? 1 : ours! > theirs! ? -1 : 0;
};

function toHit(item: SearchItem, say: Say): SearchHit {
  if (item.kind === 'commitment') return commitmentHit(item.document.entries[item.at]!, say);
  const { name, type, country } = item.entity;
  const document = latest(item.documents)!;
  const there = document.entities.find((entity) => entity.name === name && entity.type === type)!;
  const description = [
    told(TYPE_WORDS[type], say),
    country === name ? undefined : country,
    countText(item.documents.size, 'document', say),
  ];
  return {
    kind: 'entity',
    label: name,
    description: description.filter(Boolean).join(' · '),
    file: document.file,
    span: there.mentions[0]!,
  };
}

const commitmentHit = ({ parties, kind, text, file, span }: LedgerEntry, say: Say): SearchHit => ({
  kind: 'commitment',
  label: [parties.join('; '), told(KIND_WORDS[kind], say)].filter(Boolean).join(' · '),
  description: text,
  file,
  span,
});

function topicHits(
  typed: readonly string[],
  { topics }: Taxonomy,
  documents: readonly SearchedDocument[],
  say: Say,
): readonly Scored<SearchHit>[] {
  return [...allTopics(topics)].flatMap((topic): Scored<SearchHit>[] => {
    const score = typed.length === 0 ? 0 : topicScore(typed, topic);
    if (score === 0) return [];
    const about = documents.flatMap(({ entries }) => entries.filter((entry) => entry.topic === topic.id));
    const newest = latest(about);
    if (!newest) return [];
    const description = countText(about.length, 'commitment', say);
    const hit = { kind: 'topic', label: topic.label, description, file: newest.file, span: newest.span } as const;
    return [{ item: hit, score: score * KIND_WEIGHT.topic }];
  });
}

function topicScore(typed: readonly string[], { label, synonyms }: Topic): number {
  const terms = termIndex();
  addForm(terms, label, 0, 1);
  for (const synonym of synonyms) addForm(terms, synonym, 0, ALIAS_WEIGHT);
  return matches(terms, typed).get(0) ?? 0;
}

function latest<T extends { readonly published: string | undefined }>(all: Iterable<T>): T | undefined {
  let found: T | undefined;
  for (const each of all) if (!found || (each.published ?? '') > (found.published ?? '')) found = each;
  return found;
}
