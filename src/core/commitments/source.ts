import type { ActLexicon } from './actLexicon';
import { groupFrom, isSaying, phraseFrom, skipAdverbs } from './clause';
import type { NounPhrase } from './nounPhrase';
import type { Cast, Party } from './cast';
import { resolveParty } from './party';
import { literal } from './wording';
import type { Sentence } from './sentence';
import { findSubject } from './subject';
import { isUnnamed, meant, SPEAKERS } from './unnamed';
import type { VerbGroup } from './verbGroup';

/** Who says it, as the text reports: "…, Ishiba said", "according to the ministry". */
export interface Source {
  /** Canonical name; undefined where the text only says "he" or "a source" and nobody could be found. */
  readonly name: string | undefined;
  readonly person: boolean;
  /** True for "officials", and for several sources. */
  readonly plural: boolean;
}

/** A verb of saying with its subject; `trailing` where it follows what is said. */
interface Saying {
  readonly group: VerbGroup;
  readonly start: number;
  readonly end: number;
  readonly source: Source;
  readonly trailing: boolean;
  /** True where what is said goes on behind it: "Chile, *Peru said*, will wait". */
  readonly inserted: boolean;
}

/** Answers who is the source of a word. */
export type SourceOf = (sentence: Sentence, word: number) => Source | undefined;

/** Who says what in one block. */
export interface Reported {
  /** By sentence of the block. */
  readonly sayings: readonly (readonly Saying[])[];
  /** By sentence of the block: the `unnamed` until there. */
  readonly unnamedUntil: readonly (Source | undefined)[];
  /** By number of the quotation, from 1. */
  readonly quoted: ReadonlyMap<number, Source>;
  /** Of the last quotation until here, from which one in a block below may go on. */
  readonly last: Source | undefined;
  /** Who said something last and is not named, an official or several: whom "he said" and "they said" in the block below mean. */
  readonly unnamed: Source | undefined;
}

/** What the block above leaves open of who said something. */
export type ReportedAbove = Pick<Reported, 'last' | 'unnamed'>;

/** Finds the sources in the sentences of one block. */
export function readReported(
  sentences: readonly Sentence[],
  cast: Cast,
  lexicon: ActLexicon,
  above: ReportedAbove,
): Reported {
  const sayings: (readonly Saying[])[] = [];
  const unnamedUntil: (Source | undefined)[] = [];
  let { unnamed } = above;
  for (const sentence of sentences) {
    unnamedUntil.push(unnamed);
    const own = readSayings(sentence, cast, lexicon, unnamed);
    const source = own.at(-1)?.source;
    if (source) unnamed = isUnnamed(source) ? source : undefined;
    sayings.push(own);
  }
  if (sayings.every(({ length }) => length === 0)) unnamed = undefined;
  return { sayings, unnamed, unnamedUntil, ...attributeQuotations(sentences, sayings, cast, above.last) };
}

/** The answers for the sentences of that block. */
export const sourceFinder =
  ({ sayings, quoted }: Reported, cast: Cast): SourceOf =>
  (sentence, word) => {
    const { quotation } = sentence.words[word]!;
    const speech = quotation > 0 ? quoted.get(quotation) : undefined;
    return speech ?? reported(word, sayings[sentence.inBlock]!) ?? accordingTo(sentence, cast);
  };

export const sameSource = (a: Source | undefined, b: Source | undefined): boolean =>
  a === b || (a?.name === b?.name && a?.person === b?.person && a?.plural === b?.plural);

function readSayings(
  sentence: Sentence,
  cast: Cast,
  lexicon: ActLexicon,
  unnamed: Source | undefined,
): readonly Saying[] {
  const found: Saying[] = [];
  for (const group of sentence.groups) {
    if (!isSaying(sentence, group, lexicon.sayings) || sentence.words[group.head]!.quotation > 0) continue;
    const saying = inverted(sentence, group, cast) ?? straight(sentence, group, cast, unnamed);
    if (saying) found.push({ ...saying, inserted: goesOn(sentence, saying.end) });
  }
  return found;
}

function goesOn(sentence: Sentence, end: number): boolean {
  if (sentence.words[end]?.text !== ',') return false;
  const next = skipAdverbs(sentence.words, end + 1);
  return groupFrom(sentence, next) !== undefined || phraseFrom(sentence, next) !== undefined;
}

type Placed = Omit<Saying, 'inserted'>;

/** "…," said Ishiba. */
function inverted(sentence: Sentence, group: VerbGroup, cast: Cast): Placed | undefined {
  const before = sentence.words[group.start - 1];
  if (before && before.class !== 'PUNCT') return undefined;
  const phrase = phraseFrom(sentence, group.end);
  // "Lie, the chief negotiator, said Norway would": what follows is what is said; "told Reuters": to whom.
  if (sentence.words[group.head]!.lemmas.some((lemma) => TELLING.has(lemma))) return undefined;
  if (!phrase || groupFrom(sentence, phrase.end)?.form === 'finite') return undefined;
  const source = toSource(sentence, phrase, cast);
  return source && { group, start: group.start, end: phrase.end, source, trailing: before !== undefined };
}

/** Verbs of saying whose object is who hears it. */
const TELLING = new Set(['tell', 'inform', 'warn', 'assure', 'remind']);

function straight(sentence: Sentence, group: VerbGroup, cast: Cast, unnamed: Source | undefined): Placed | undefined {
  const subject = findSubject(sentence, group);
  const phrase = subject?.phrases.at(-1);
  if (!subject || !phrase) return undefined;
  const sources = subject.phrases.map((p) => toSource(sentence, p, cast)).filter((s) => s !== undefined);
  const names = sources.map(({ name }) => name).filter((name) => name !== undefined);
  const same = subject.phrases.length === 1 ? meant(sentence.words[phrase.head]!.lower, unnamed) : undefined;
  const source = same ?? {
    name: names.join('; ') || undefined,
    person: sources.every(({ person }) => person),
    plural: sources.length > 1 || sources.some(({ plural }) => plural),
  };
  return { group, start: subject.start, end: group.end, source, trailing: isTrailing(sentence, subject.start, group) };
}

/** After a comma or a closing mark, with no clause behind it: "…, the ministry said in a statement." */
function isTrailing(sentence: Sentence, start: number, group: VerbGroup): boolean {
  const before = sentence.words[start - 1];
  if (!before || !/^([,"”]|--|–|—)$/.test(before.text)) return false;
  const rest = sentence.groups.filter(
    (g) => g.start >= group.end && g.form === 'finite' && sentence.words[g.start]!.quotation === 0,
  );
  return rest.length === 0 || sentence.words[group.end]?.text === ',';
}

function toSource(sentence: Sentence, phrase: NounPhrase, cast: Cast): Source | undefined {
  const { mention, lower, singular } = sentence.words[phrase.head]!;
  const party = resolveParty(sentence, phrase, cast);
  const plural = lower === 'they' || lower !== singular;
  if (!party) return { name: SPEAKERS.has(singular) ? literal(sentence, phrase) : undefined, person: false, plural };
  if (mention?.type === 'organization')
    return { name: organizationName(party, mention.text), person: false, plural: false };
  if (party.by === 'name' && !mention) return { name: literal(sentence, phrase), person: false, plural };
  return { name: party.names.join('; '), person: party.person, plural: plural && !party.person };
}

/** As a source the body itself counts, not the country it stands for. */
const organizationName = (party: Party, text: string): string => party.names[0] ?? text;

/** The trailing attribution after the word, else the nearest verb of saying before it. */
function reported(word: number, sayings: readonly Saying[]): Source | undefined {
  const trailing = sayings.find((s) => s.trailing && s.start > word);
  if (trailing) return trailing.source;
  const leading = sayings.findLast((s) => (!s.trailing || s.inserted) && s.group.end <= word);
  return leading?.source;
}

function accordingTo(sentence: Sentence, cast: Cast): Source | undefined {
  const i = sentence.words.findIndex(
    (word, at) => word.lower === 'according' && sentence.words[at + 1]?.lower === 'to',
  );
  const phrase = i >= 0 ? phraseFrom(sentence, i + 2) : undefined;
  return phrase && toSource(sentence, phrase, cast);
}

/** The source of every quotation: told in its own sentences, else that of the quotation before or after it. */
function attributeQuotations(
  sentences: readonly Sentence[],
  sayings: readonly (readonly Saying[])[],
  cast: Cast,
  before: Source | undefined,
): Pick<Reported, 'quoted' | 'last'> {
  const sources = new Map<number, Source>();
  let last = before;
  const quotations = sentences[0]?.quotations ?? [];
  const own = quotations.map(
    (quotation) =>
      sourceOfQuotation(sentences, sayings, quotation.start, quotation.end) ?? label(sentences, quotation.start, cast),
  );
  quotations.forEach((quotation, n) => {
    const source = own[n] ?? own.slice(0, n).findLast((s) => s) ?? own.slice(n).find((s) => s);
    const found = source ?? (quotation.continued || opensBlock(sentences, quotation.start) ? last : undefined);
    if (found) sources.set(n + 1, found);
    if (found) last = found;
  });
  return { quoted: sources, last };
}

const opensBlock = (sentences: readonly Sentence[], start: number): boolean => start - sentences[0]!.span.start <= 2;

/** "Treasury Secretary Jane Doe: “…”": the name before the colon that opens the quotation. */
function label(sentences: readonly Sentence[], start: number, cast: Cast): Source | undefined {
  for (const sentence of sentences) {
    const colon = sentence.words.findLastIndex((word) => word.end <= start);
    if (sentence.words[colon]?.text !== ':' && sentence.words[colon - 1]?.text !== ':') continue;
    const phrase = sentence.phrases.findLast(({ end }) => end <= colon);
    if (phrase && phrase.end >= colon - 2) return toSource(sentence, phrase, cast);
  }
  return undefined;
}

function sourceOfQuotation(
  sentences: readonly Sentence[],
  sayings: readonly (readonly Saying[])[],
  start: number,
  end: number,
): Source | undefined {
  for (const { inBlock, span, words } of sentences) {
    if (end < span.start || span.end < end) continue;
    const after = sayings[inBlock]!.find((s) => words[s.group.start]!.start >= end && s.trailing);
    if (after) return after.source;
  }
  for (const sentence of sentences) {
    if (start < sentence.span.start || sentence.span.end < start) continue;
    const before = sayings[sentence.inBlock]!.findLast((s) => sentence.words[s.group.end - 1]!.end <= start);
    if (before) return before.source;
  }
  return undefined;
}
