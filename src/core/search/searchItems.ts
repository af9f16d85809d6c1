import type { IndexedEntity } from '../entities/indexedEntity';
import type { LedgerEntry } from '../negotiation/ledgerEntry';
import { searchTerms } from './searchTerms';
import { termIndex, type TermIndex } from './termIndex';

/** What is searched of a document. */
export interface SearchedDocument {
  readonly file: string;
  readonly published: string | undefined;
  readonly entities: readonly IndexedEntity[];
  readonly entries: readonly LedgerEntry[];
}

/** What can be found by its words: one entity through all documents, or one commitment of one document. */
export type SearchItem = EntityItem | CommitmentItem;

export interface EntityItem {
  readonly kind: 'entity';
  readonly entity: IndexedEntity;
  readonly documents: Set<SearchedDocument>;
  /** Names and aliases that are in the index of terms. */
  readonly forms: Set<string>;
}

export interface CommitmentItem {
  readonly kind: 'commitment';
  readonly document: SearchedDocument;
  /** Its place in `document.entries`. */
  readonly at: number;
}

/** The documents of a dossier taken apart into what can be found. */
export interface SearchItems {
  /** Takes a document in, in place of what was known of its file. */
  put(document: SearchedDocument): void;
  drop(file: string): void;
  documents(): Iterable<SearchedDocument>;
  /** The items that every typed word finds, each with the mean of its scores. */
  matching(typed: readonly string[]): readonly Scored<SearchItem>[];
}

export interface Scored<T> {
  readonly item: T;
  readonly score: number;
}

/** A form of the name other than the canonical one; a word of the clause beside the parties. */
export const ALIAS_WEIGHT = 0.9;
const CLAUSE_WEIGHT = 0.7;
/** Dates and amounts are found by other means, and there are too many of them. */
const UNNAMED: ReadonlySet<string> = new Set(['date', 'amount']);
/** All is built anew when more of it is outdated than not, since what is outdated still costs time. */
const MOST_OUTDATED = 0.5;

export function searchItems(): SearchItems {
  const documents = new Map<string, SearchedDocument>();
  let store = itemStore();
  let outdated = 0;

  const forget = (file: string): void => {
    const document = documents.get(file);
    if (!document) return;
    documents.delete(file);
    store.forget(document);
    outdated += document.entries.length;
  };
  const isCurrent = (item: SearchItem): boolean =>
    item.kind === 'entity' ? item.documents.size > 0 : documents.get(item.document.file) === item.document;

  return {
    put(document) {
      forget(document.file);
      if (outdated > MOST_OUTDATED * store.items.length) {
        [store, outdated] = [itemStore(), 0];
        for (const known of documents.values()) store.take(known);
      }
      documents.set(document.file, document);
      store.take(document);
    },
    drop: forget,
    documents: () => documents.values(),
    matching: (typed) =>
      [...matches(store.terms, typed)].flatMap(([at, score]) => {
        const item = store.items[at]!;
        return isCurrent(item) ? [{ item, score }] : [];
      }),
  };
}

/** The items by their numbers; a number stands for the same item for ever. */
interface ItemStore {
  readonly items: readonly SearchItem[];
  readonly terms: TermIndex;
  take(document: SearchedDocument): void;
  forget(document: SearchedDocument): void;
}

function itemStore(): ItemStore {
  const items: SearchItem[] = [];
  const terms = termIndex();
  const entities = new Map<string, number>();
  const takeEntity = (entity: IndexedEntity, document: SearchedDocument): void => {
    const at =
      entities.get(idOf(entity)) ?? items.push({ kind: 'entity', entity, documents: new Set(), forms: new Set() }) - 1;
    entities.set(idOf(entity), at);
    const item = items[at] as EntityItem;
    item.documents.add(document);
    for (const form of [entity.name, ...entity.aliases]) {
      if (!item.forms.has(form)) addForm(terms, form, at, form === entity.name ? 1 : ALIAS_WEIGHT);
      item.forms.add(form);
    }
  };
  return {
    items,
    terms,
    take(document) {
      for (const entity of document.entities) if (!UNNAMED.has(entity.type)) takeEntity(entity, document);
      document.entries.forEach((entry, at) => {
        addCommitment(terms, entry, items.push({ kind: 'commitment', document, at }) - 1);
      });
    },
    forget(document) {
      for (const entity of document.entities) {
        const item = items[entities.get(idOf(entity)) ?? -1];
        if (item?.kind === 'entity') item.documents.delete(document);
      }
    },
  };
}

const idOf = ({ type, name }: IndexedEntity): string => `${type}:${name}`;

/** Takes the words of a name or clause into the index. */
export function addForm(terms: TermIndex, form: string, item: number, weight: number): void {
  for (const term of searchTerms(form)) terms.add(term, item, weight);
}

function addCommitment(terms: TermIndex, { parties, kind, text }: LedgerEntry, item: number): void {
  addForm(terms, [...parties, kind].join(' '), item, 1);
  addForm(terms, text, item, CLAUSE_WEIGHT);
}

/** The items that every typed word finds, with the mean of its scores. */
export function matches(terms: TermIndex, typed: readonly string[]): ReadonlyMap<number, number> {
  const perWord = typed.map((word) => terms.find(word)).sort((a, b) => a.size - b.size);
  const [fewest, ...others] = perWord;
  const found = new Map<number, number>();
  for (const [item, score] of fewest ?? []) {
    if (!others.every((other) => other.has(item))) continue;
    const sum = others.reduce((total, other) => total + other.get(item)!, score);
    found.set(item, sum / perWord.length);
  }
  return found;
}
