import { phraseFrom } from '../clause';
import type { NounPhrase } from '../nounPhrase';
import { ownerOf, resolveParty, type Party } from '../party';
import { singular } from '../partyWords';
import type { Sentence } from '../sentence';
import type { Subject } from '../subject';
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
  const noun = singular(sentence.words[phrase.head]!.lower);
  return OWNED.has(noun) ? ownerOf(sentence, phrase, cast) : undefined;
}

export function isFirstPerson(sentence: Sentence, subject: Subject | undefined): boolean {
  const phrase = subject?.phrases[0];
  return phrase !== undefined && ['i', 'we'].includes(sentence.words[phrase.head]!.lower);
}

/** "… by the council": who does what a passive says, a few words after it. */
export function agentAfterBy(sentence: Sentence, from: number): NounPhrase | undefined {
  for (let i = from; i < Math.min(from + 6, sentence.words.length); i++) {
    if (sentence.words[i]!.lower === 'by') return phraseFrom(sentence, i + 1);
  }
  return undefined;
}

/** Pronouns that stand for somebody even where nobody can be found. "It" may be a thing and must be resolved. */
const PERSONAL = new Set(['he', 'she', 'they', 'who']);

const OWNED = new Set(
  'plan proposal package bill program programme initiative budget resolution legislation draft report strategy scheme statement letter website'.split(
    ' ',
  ),
);
