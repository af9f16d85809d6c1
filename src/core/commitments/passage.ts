import type { RelativeBlock } from '../document/chunks';
import type { ActLexicon } from './actLexicon';
import type { Names } from './actors';
import type { ActReading, Surroundings } from './acts/actReading';
import { listOwned } from './acts/agent';
import { ALL, type Cast, type OwnedThing } from './cast';
import type { LocalCommitment } from './commitment';
import { Notes, type Consulted } from './consulted';
import type { Suppressed } from './findCommitments';
import { isItem, readIntroduction, readItem, type ListIntroduction } from './listItems';
import { readActs } from './readActs';
import { placeSentence, type Sentence } from './sentence';
import { fillSlots } from './slots';
import { readReported, sameSource, sourceFinder, type Reported, type Source } from './source';
import { namesOf, type Survey } from './survey';
import { toCommitments } from './toCommitments';

/** What a block says about commitments, and on what that hangs outside of it. */
export interface Passage {
  readonly commitments: readonly LocalCommitment[];
  /** Whose the plans and proposals are that it speaks of; sentences are counted in the block. */
  readonly owned: readonly OwnedThing[];
  readonly before: Before;
  readonly consulted: Consulted;
  /** What a list below it belongs to; "passed" where that is what it was above. */
  readonly introduction: Introduction | 'passed' | undefined;
  /** Of the last quotation in it; "passed" where there is none. */
  readonly source: Source | 'passed' | undefined;
}

/** What a passage owns, and the number of its first sentence, from which the sentences are counted. */
export interface OwnedAbove extends Pick<Passage, 'owned'> {
  readonly first: number;
}

/** What the blocks above a block leave open. */
export interface Before {
  readonly introduction: Introduction | undefined;
  /** The block that the introduction stands in. */
  readonly introducedIn: number;
  readonly source: Source | undefined;
}

export const NOTHING_BEFORE: Before = { introduction: undefined, introducedIn: ALL, source: undefined };

/** A list's introduction with what is needed to tell who its words mean. */
interface Introduction extends ListIntroduction {
  readonly names: Names;
  readonly reported: Reported;
}

/** What a passage leaves open for the block below it. */
export const after = (passage: Passage, before: Before, block: number): Before => ({
  introduction: passage.introduction === 'passed' ? before.introduction : passage.introduction,
  introducedIn: passage.introduction === 'passed' ? before.introducedIn : block,
  source: passage.source === 'passed' ? before.source : passage.source,
});

/** True if a passage would be read the same below these blocks as below those it was read after. */
export const followsAlike = (passage: Passage, block: RelativeBlock, before: Before): boolean =>
  (passage.source === 'passed' || sameSource(passage.before.source, before.source)) &&
  (passage.before.introduction === before.introduction || !isItem(block));

/** Reads a block's sentences; `above` are the passages over it that speak of somebody's things. */
export function readPassage(
  survey: Survey,
  block: number,
  before: Before,
  above: readonly OwnedAbove[],
  lexicon: ActLexicon,
  suppressed: Suppressed,
): Passage {
  const { version, firstSentences, facts } = survey;
  const first = firstSentences[block]!;
  const { sentences: local, mentions } = survey.sentences[block]!;
  const sentences = local.map((sentence) => placeSentence(sentence, block, first));
  const notes = new Notes();
  const names = namesOf(mentions, survey.names[block]!);
  const owned: OwnedThing[] = [];
  const cast = castOf(survey, names, notes, lexicon, [...above, { first: 0, owned }]);
  owned.push(...listOwned(sentences, cast));
  const reported = readReported(sentences, cast, lexicon, before.source);
  const surroundings = { lexicon, cast, sourceOf: sourceFinder(reported, cast), ...facts };
  const { text, segments } = version.blocks[block]!;
  const prose = { text, segments, origin: 0 };
  const found: LocalCommitment[] = [];
  const item = isItem(version.blocks[block]!);
  let introduction: Passage['introduction'] = 'passed';
  for (const sentence of sentences) {
    if (isHeadline(version.blocks[block]!, block)) break;
    const open = introduction === 'passed' ? before.introduction : introduction;
    const listed = item && open ? readItem(sentence, open) : undefined;
    if (listed && open && !isSuppressed(sentence, listed, suppressed)) {
      const at = introduction === 'passed' ? firstSentences[before.introducedIn]! : first;
      const slots = introducedSlots(open, placeSentence(open.sentence, block, at), surroundings);
      found.push(...toCommitments(prose, sentence, listed, slots, surroundings));
      continue;
    }
    const next = readIntroduction(sentence, surroundings);
    if (!next) {
      for (const reading of ownActs(sentence, surroundings, suppressed)) {
        const slots = fillSlots(sentence, reading, surroundings);
        found.push(...toCommitments(prose, sentence, reading, slots, surroundings));
      }
    }
    if (next) introduction = { ...next, names, reported };
    else if (!item) introduction = undefined;
  }
  return {
    commitments: found,
    owned: owned.map((thing) => ({ ...thing, sentence: thing.sentence - first })),
    before,
    consulted: notes.consulted(block, firstSentences),
    introduction,
    source: (sentences[0]?.quotations.length ?? 0) > 0 ? reported.last : 'passed',
  };
}

/** A block's sentences with their numbers in the document, and what tells who is meant in them. */
export function castOfBlock(
  survey: Survey,
  block: number,
  lexicon: ActLexicon,
): { readonly sentences: readonly Sentence[]; readonly cast: Cast } {
  const { sentences, mentions } = survey.sentences[block]!;
  const names = namesOf(mentions, survey.names[block]!);
  return {
    sentences: sentences.map((sentence) => placeSentence(sentence, block, survey.firstSentences[block]!)),
    cast: castOf(survey, names, new Notes(), lexicon, []),
  };
}

/** Who undertakes what a list holds, to whom: said where the list is introduced. */
function introducedSlots(introduction: Introduction, sentence: Sentence, surroundings: Surroundings) {
  const cast = { ...surroundings.cast, names: introduction.names };
  const there = { ...surroundings, cast, sourceOf: sourceFinder(introduction.reported, cast) };
  return fillSlots(sentence, introduction.reading, there);
}

/** What a sentence states by itself. */
const ownActs = (sentence: Sentence, surroundings: Surroundings, suppressed: Suppressed): readonly ActReading[] =>
  readActs(sentence, surroundings).filter(
    (reading) => !isSuppressed(sentence, reading, suppressed) && !isEmpty(sentence, reading),
  );

function castOf(
  { people, lastNames, homes, allActors, facts }: Survey,
  names: Names,
  notes: Notes,
  { parties }: ActLexicon,
  owned: readonly OwnedAbove[],
): Cast {
  return {
    names,
    people: notes.noting(people),
    lastNames: notes.noting(lastNames),
    homes: notes.noting(homes),
    actors: { list: allActors, looked: notes.lookedAtActors },
    lastOwner: (noun, sentence) => {
      const last = lastOwned(owned, noun, sentence);
      notes.lookedAtOwned(last?.sentence ?? ALL);
      return last?.owner;
    },
    words: parties,
    principals: facts.principals,
    voice: facts.voice,
    titleCountries: facts.titleCountries,
  };
}

function lastOwned(owned: readonly OwnedAbove[], noun: string, before: number): OwnedThing | undefined {
  for (let i = owned.length - 1; i >= 0; i--) {
    const { first, owned: things } = owned[i]!;
    const last = things.findLast((thing) => thing.noun === noun && first + thing.sentence < before);
    if (last) return { ...last, sentence: first + last.sentence };
  }
  return undefined;
}

/** "Malaysia shall:" promises nothing by itself. */
const isEmpty = ({ words }: Sentence, { trigger }: ActReading): boolean =>
  words.slice(trigger.end).every(({ text, lower }) => text === ':' || lower === 'to' || lower === 'also');

/** Headings, and a first line without a full stop: titles only repeat the body. */
function isHeadline({ kind, containers, text }: RelativeBlock, block: number): boolean {
  if (kind === 'heading') return true;
  const first = block === 0 && containers.length === 0 && text.length <= LONGEST_HEADLINE;
  return first && !/[.!?:”"]\s*$/.test(text);
}

/** In UTF-16 units; a longer first block is a text that only lacks its full stop. */
const LONGEST_HEADLINE = 250;

function isSuppressed(sentence: Sentence, reading: ActReading, { rules, phrases }: Suppressed): boolean {
  if (rules?.has(reading.rule)) return true;
  if (!phrases || phrases.size === 0) return false;
  const words = sentence.words.slice(reading.trigger.start, reading.trigger.end);
  return phrases.has(words.map(({ lower }) => lower).join(' '));
}
