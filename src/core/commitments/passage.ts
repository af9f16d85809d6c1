import type { Stretch } from '../document/stretches';
import { valueAt } from '../layeredMap';
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
  readonly consulted: Consulted;
  /** What a list below it belongs to; "passed" where that is what it was above. */
  readonly introduction: Introduction | 'passed' | undefined;
  /** Of the last quotation in it; "passed" where there is none. */
  readonly source: Source | 'passed' | undefined;
  /** See `Reported.unnamed`. */
  readonly unnamed: Source | undefined;
}

/** What the blocks above a block leave open. */
export interface Before {
  readonly introduction: Introduction | undefined;
  /** How many blocks back the introduction stands. */
  readonly introducedBack: number;
  readonly source: Source | undefined;
  readonly unnamed: Source | undefined;
}

export const NOTHING_BEFORE: Before = {
  introduction: undefined,
  introducedBack: 0,
  source: undefined,
  unnamed: undefined,
};

/** A list's introduction with what is needed to tell who its words mean. */
interface Introduction extends ListIntroduction {
  readonly names: Names;
  readonly reported: Reported;
}

/** What a passage leaves open for the block below it; the same where nothing is open but what was. */
export function after(passage: Passage, before: Before): Before {
  const said = passage.source === 'passed' && sameSource(passage.unnamed, before.unnamed);
  const passed = passage.introduction === 'passed' && said;
  return passed && before.introduction === undefined ? before : afterAll(passage, before);
}

const afterAll = (passage: Passage, before: Before): Before => ({
  introduction: passage.introduction === 'passed' ? before.introduction : passage.introduction,
  introducedBack: passage.introduction === 'passed' ? before.introducedBack + 1 : 1,
  source: passage.source === 'passed' ? before.source : passage.source,
  unnamed: passage.unnamed,
});

/** True if a passage that was read after `was` would be read the same after what is `before` it now. */
export const followsAlike = (passage: Passage, was: Before, block: Stretch, before: Before): boolean =>
  (passage.source === 'passed' || sameSource(was.source, before.source)) &&
  sameSource(was.unnamed, before.unnamed) &&
  (was.introduction === before.introduction || !isItem(block));

/** True if nothing is open that was not, so that all that follows is read the same. */
export const sameBefore = (a: Before, b: Before): boolean =>
  sameSource(a.source, b.source) &&
  sameSource(a.unnamed, b.unnamed) &&
  a.introduction === b.introduction &&
  (a.introduction === undefined || a.introducedBack === b.introducedBack);

/** Whose a thing is was said last above a block, before a sentence of the document. */
export type OwnedAbove = (noun: string, sentence: number) => OwnedThing | undefined;

/** Reads a block's sentences. */
export function readPassage(
  survey: Survey,
  block: number,
  before: Before,
  above: OwnedAbove,
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
  const ownedBefore: OwnedAbove = (noun, sentence) =>
    owned.findLast((thing) => thing.noun === noun && thing.sentence < sentence) ?? above(noun, sentence);
  const cast = castOf(survey, names, notes, lexicon, ownedBefore);
  owned.push(...listOwned(sentences, cast));
  const reported = readReported(sentences, cast, lexicon, { last: before.source, unnamed: before.unnamed });
  const surroundings = { lexicon, cast, ...finders(reported, cast), ...facts };
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
      const at = introduction === 'passed' ? firstSentences[block - before.introducedBack]! : first;
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
    consulted: notes.consulted(block, firstSentences),
    introduction,
    source: (sentences[0]?.quotations.length ?? 0) > 0 ? reported.last : 'passed',
    unnamed: reported.unnamed,
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
    cast: castOf(survey, names, new Notes(), lexicon, nobody),
  };
}

const nobody: OwnedAbove = () => undefined;

/** Who undertakes what a list holds, to whom: said where the list is introduced. */
function introducedSlots(introduction: Introduction, sentence: Sentence, surroundings: Surroundings) {
  const cast = { ...surroundings.cast, names: introduction.names };
  const there = { ...surroundings, cast, ...finders(introduction.reported, cast) };
  return fillSlots(sentence, introduction.reading, there);
}

const finders = (reported: Reported, cast: Cast): Pick<Surroundings, 'sourceOf' | 'unnamedBefore'> => ({
  sourceOf: sourceFinder(reported, cast),
  unnamedBefore: ({ inBlock }) => reported.unnamedUntil[inBlock],
});

/** What a sentence states by itself. */
const ownActs = (sentence: Sentence, surroundings: Surroundings, suppressed: Suppressed): readonly ActReading[] =>
  readActs(sentence, surroundings).filter(
    (reading) => !isSuppressed(sentence, reading, suppressed) && !isEmpty(sentence, reading),
  );

function castOf(
  { people, lastNames, homes, allActors, firstCalled, facts }: Survey,
  names: Names,
  notes: Notes,
  { parties }: ActLexicon,
  owned: OwnedAbove,
): Cast {
  const { lookedAtActors: looked, missed } = notes;
  return {
    names,
    people: notes.noting(people),
    lastNames: notes.noting(lastNames),
    homes: notes.noting({ get: (name) => valueAt(homes, name) }),
    actors: { list: allActors, firstCalled, looked, missed },
    lastOwner: (noun, sentence) => {
      const last = owned(noun, sentence);
      notes.lookedAtOwned(last?.sentence ?? ALL);
      return last?.owner;
    },
    words: parties,
    principals: facts.principals,
    voice: facts.voice,
    titleCountries: facts.titleCountries,
  };
}

/** "Malaysia shall:" promises nothing by itself. */
const isEmpty = ({ words }: Sentence, { trigger }: ActReading): boolean =>
  words.slice(trigger.end).every(({ text, lower }) => text === ':' || lower === 'to' || lower === 'also');

/** Headings, and a first line without a full stop: titles only repeat the body. */
function isHeadline({ kind, containers, text }: Stretch, block: number): boolean {
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
