import { phraseFrom } from '../clause';
import type { NounPhrase } from '../nounPhrase';
import type { OwnedThing, Party } from '../cast';
import { ownerOf, resolveParty } from '../party';
import type { Sentence } from '../sentence';
import { findSubject, type Subject } from '../subject';
import type { Surroundings } from './actReading';

/** True if the subject names somebody who can bind himself, or something somebody owns ("the EC plan"). */
export function canAct(sentence: Sentence, subject: Subject | undefined, { cast }: Surroundings): boolean {
  if (!subject) return false;
  if (isFirstPerson(sentence, subject)) return true;
  return subject.phrases.some((phrase) => {
    const { lower } = sentence.words[phrase.head]!;
    return (
      PERSONAL.has(lower) ||
      resolveParty(sentence, phrase, cast) !== undefined ||
      ownerOfThing(sentence, subject, cast) !== undefined
    );
  });
}

/** The party behind a plan, a proposal or a resolution that is the subject. */
export function ownerOfThing(sentence: Sentence, subject: Subject, cast: Surroundings['cast']): Party | undefined {
  const phrase = subject.phrases[0]!;
  const noun = sentence.words[phrase.head]!.singular;
  if (!OWNED.has(noun)) return undefined;
  return ownerOf(sentence, phrase, cast) ?? cast.lastOwner(noun, sentence.index);
}

/** Lists whose the plans and proposals of some sentences are: "Japan's proposal", "the party has drawn up a plan". */
export function listOwned(sentences: readonly Sentence[], cast: Surroundings['cast']): OwnedThing[] {
  const owned: OwnedThing[] = [];
  for (const sentence of sentences) {
    for (const phrase of sentence.phrases) {
      const noun = sentence.words[phrase.head]!.singular;
      if (!OWNED.has(noun)) continue;
      const owner = ownerOf(sentence, phrase, cast) ?? makerOf(sentence, phrase, cast);
      if (owner) owned.push({ noun, sentence: sentence.index, owner });
    }
  }
  return owned;
}

/** The subject of the verb that drew it up, presented or announced it. */
function makerOf(sentence: Sentence, phrase: NounPhrase, cast: Surroundings['cast']): Party | undefined {
  const verb = sentence.groups.findLast(
    ({ end, form }) => form === 'finite' && end <= phrase.start && phrase.start - end <= 1,
  );
  const maker = verb && !verb.passive ? findSubject(sentence, verb)?.phrases[0] : undefined;
  const party = maker && resolveParty(sentence, maker, cast);
  return party?.by === 'name' ? party : undefined;
}

export function isFirstPerson(sentence: Sentence, subject: Subject | undefined): boolean {
  const phrase = subject?.phrases[0];
  return phrase !== undefined && ['i', 'we'].includes(sentence.words[phrase.head]!.lower);
}

/** "… by the council": who does what a passive says, a few words after it. */
export const agentAfterBy = (sentence: Sentence, from: number): NounPhrase | undefined =>
  phraseAfter('by', sentence, from);

function phraseAfter(preposition: 'by' | 'between', sentence: Sentence, from: number): NounPhrase | undefined {
  for (let i = from; i < Math.min(from + AGENT_REACH, sentence.words.length); i++) {
    const isAgent = sentence.words[i + 1]?.mention?.type !== 'date';
    if (sentence.words[i]!.lower === preposition && isAgent) return phraseFrom(sentence, i + 1);
  }
  return undefined;
}

/** How many words after its verb an agent may stand. */
const AGENT_REACH = 6;

/** "The deal between Norway and Peru was struck", "was signed between them": the first of those whose deal it is. */
export const sideOfDeal = (sentence: Sentence, deal: NounPhrase, from: number): NounPhrase | undefined =>
  sideAfterBetween(sentence, deal) ?? phraseAfter('between', sentence, from);

/** "The deal between Norway and Peru": the first of those between whom something is. */
export function sideAfterBetween(sentence: Sentence, { end }: NounPhrase): NounPhrase | undefined {
  return sentence.words[end]?.lower === 'between' ? phraseFrom(sentence, end + 1) : undefined;
}

/** Pronouns that stand for somebody even where nobody can be found. "It" may be a thing and must be resolved. */
const PERSONAL = new Set(['he', 'she', 'they', 'who']);

const OWNED = new Set(
  'plan proposal package bill program programme initiative budget resolution legislation draft report strategy scheme statement letter website'.split(
    ' ',
  ),
);
