import { textHash } from '../../annotation/textHash';
import { parseDocument } from '../../document/parseDocument';
import { groupBy } from '../../groupBy';
import type { ImportedDocument } from '../importer';
import { indexText, type IndexedText, type TextKind } from '../indexedText';

/** A document of the dossier that imported annotations may belong to. */
export interface Candidate {
  /** Relative to the dossier, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Which document it is, and how that is known; `indexed` when the imported text is just this one, or its prose. */
export type Match =
  | { readonly by: 'text'; readonly candidate: Candidate; readonly indexed: IndexedText }
  | { readonly by: 'name' | 'likeness'; readonly candidate: Candidate };

/** Half of all different words in common: reports of one event share a third, versions of one report nearly all. */
const MIN_LIKENESS = 0.5;

/** So much more alike than any other must the document be. */
const MIN_MARGIN = 0.1;

/**
 * Finds the dossier's document of each imported one: by its text, else by its name, else by its words. Undefined where
 * none is certain.
 */
export function matchDocuments(
  imported: readonly ImportedDocument[],
  candidates: readonly Candidate[],
): readonly (Match | undefined)[] {
  const bySource = textsByHash(candidates, 'source');
  const byProse = lazy(() => textsByHash(candidates, 'prose'));
  const byName = groupBy(candidates, ({ path }) => baseName(path));
  const vocabularies = lazy(() => candidates.map(({ text }) => wordsOf(text)));
  return imported.map((document) => {
    const hash = document.text === undefined ? undefined : hashOf(document.text);
    const same = hash === undefined ? undefined : (bySource.get(hash) ?? byProse().get(hash));
    if (same?.length === 1) return same[0];
    const named = nameMatch(document.name, candidates, byName);
    if (named) return { by: 'name', candidate: named };
    const like = likest(document, vocabularies());
    return like === undefined ? undefined : { by: 'likeness', candidate: candidates[like]! };
  });
}

type TextMatch = Extract<Match, { by: 'text' }>;

function textsByHash(candidates: readonly Candidate[], kind: TextKind): ReadonlyMap<string, readonly TextMatch[]> {
  const matches = candidates.map((candidate): TextMatch => {
    const blocks = kind === 'source' ? [] : parseDocument(candidate.text).blocks;
    return { by: 'text', candidate, indexed: indexText({ text: candidate.text, blocks }, kind) };
  });
  return groupBy(matches, ({ indexed }) => hashOf(indexed.text));
}

/** Tools differ in the blanks they keep between sentences, not in how many. */
const hashOf = (text: string): string => textHash(text.replace(/\s/g, ' ').trimEnd());

/** The path itself, a path that ends so, or the only file of that name, with the endings that tools add taken off. */
function nameMatch(
  name: string,
  candidates: readonly Candidate[],
  byName: ReadonlyMap<string, readonly Candidate[]>,
): Candidate | undefined {
  if (name === '') return undefined;
  const exact = candidates.find(({ path }) => path === name || path.endsWith(`/${name}`) || name.endsWith(`/${path}`));
  const named = byName.get(baseName(name)) ?? [];
  return exact ?? (named.length === 1 ? named[0] : undefined);
}

const baseName = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.(txt|ann|tsv|xmi|json)$/, '')
    .replace(/\.(md|markdown)$/, '')
    .toLowerCase();

function likest(document: ImportedDocument, vocabularies: readonly ReadonlySet<string>[]): number | undefined {
  const words = wordsOf(document.text ?? quotesOf(document));
  if (words.size === 0) return undefined;
  const score = document.text === undefined ? containment : overlap;
  const scores = vocabularies
    .map((other, at) => ({ at, likeness: score(words, other) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, next] = scores;
  if (!best || best.likeness < MIN_LIKENESS || best.likeness - (next?.likeness ?? 0) < MIN_MARGIN) return undefined;
  return best.at;
}

const quotesOf = ({ annotations }: ImportedDocument): string =>
  annotations
    .flatMap(({ place }) => (place.kind === 'quotes' ? place.selectors.map(({ exact }) => exact) : []))
    .join(' ');

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Shared words among all different words of both. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = countShared(a, b);
  return shared / (a.size + b.size - shared);
}

/** Which part of the quotes' words the text has. */
const containment = (quotes: ReadonlySet<string>, text: ReadonlySet<string>): number =>
  countShared(quotes, text) / quotes.size;

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared;
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
