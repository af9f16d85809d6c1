import type { ActEntry } from '../actLexicon';
import { groupAt, skipAdverbs } from '../clause';
import { matchFrame, type Complement } from '../frame';
import type { NounPhrase } from '../nounPhrase';
import { ownerOf } from '../party';
import type { Sentence } from '../sentence';
import { findSubject, type Subject } from '../subject';
import type { VerbGroup } from '../verbGroup';
import type { ActReading, ActRule, Surroundings } from './actReading';
import { canAct } from './agent';
import { isHypothetical } from './hypothetical';

/** Acts that a noun names: "Japan's hope to …", "reaffirmed their commitment to …", "signaled readiness to …". */
export const nounActs: ActRule = (sentence, surroundings) => {
  const readings: ActReading[] = [];
  for (const phrase of sentence.phrases) {
    for (const entry of entriesOf(sentence.words[phrase.head]!.lower, surroundings.lexicon)) {
      const reading = readNoun(sentence, phrase, entry, surroundings);
      if (reading) {
        readings.push(reading);
        break;
      }
    }
  }
  return readings;
};

/** The acts of a noun; of a plural those of the word without its "s". */
function entriesOf(noun: string, { nouns }: Surroundings['lexicon']): readonly ActEntry[] {
  return nouns.get(noun) ?? (noun.endsWith('s') ? nouns.get(noun.slice(0, -1)) : undefined) ?? NONE;
}

const NONE: readonly ActEntry[] = [];

function readNoun(
  sentence: Sentence,
  phrase: NounPhrase,
  entry: ActEntry,
  surroundings: Surroundings,
): ActReading | undefined {
  // "Peru's interests in the round" are what is at stake for it.
  if (sentence.words[phrase.head]!.lower === 'interests') return undefined;
  const complement = matchFrame(sentence, phrase.head + 1, entry, surroundings.lexicon.parties.actorNouns);
  if (!complement) return undefined;
  const support = supportOf(sentence, phrase, entry);
  const subject = support && findSubject(sentence, support);
  if (support && (isHypothetical(sentence, support, subject) || isUnreal(support))) return undefined;
  const kind = isNone(sentence, phrase) ? entry.negated : entry.kind;
  if (!kind) return undefined;
  const owner = !isTrade(entry, complement) && hasNamedOwner(sentence, phrase, surroundings);
  const shared = entry.kind === 'pledge' && surroundings.cast.principals.length > 1 && isShared(sentence, phrase);
  if (owner || shared) {
    const own = { phrases: [phrase], start: phrase.start, shared: false };
    if (owner || !canAct(sentence, subject, surroundings)) {
      return {
        ...make({ ...entry, kind }, phrase, complement, own, phrase.start),
        reporter: owner ? subject : undefined,
      };
    }
  }
  if (!support || !canAct(sentence, subject, surroundings)) return undefined;
  return make({ ...entry, kind }, phrase, complement, subject, support.start);
}

/** "Europe's demand for gas" is bought, not asked for, unless somebody makes, renews or repeats it. */
const isTrade = ({ head }: ActEntry, { frame }: Complement): boolean => head === 'demand' && frame === 'for';

/** "the shared commitment to peace" of a joint statement. */
const isShared = (sentence: Sentence, phrase: NounPhrase): boolean =>
  sentence.words
    .slice(phrase.start, phrase.head)
    .some(({ lower }) => ['shared', 'mutual', 'common', 'joint'].includes(lower));

/** "no plans to leave", "little hope". */
const isNone = (sentence: Sentence, phrase: NounPhrase): boolean => sentence.words[phrase.start]!.lower === 'no';

/** "could express": nobody did. */
const isUnreal = ({ modal, negated }: VerbGroup): boolean =>
  negated || ['could', 'can', 'may', 'might', 'should', 'must'].includes(modal ?? '');

function supportOf(sentence: Sentence, phrase: NounPhrase, entry: ActEntry): VerbGroup | undefined {
  const group =
    groupAt(sentence, phrase.start - 1) ??
    sentence.groups.find(({ end }) => skipAdverbs(sentence.words, end) === phrase.start);
  const fits = group && sentence.words[group.head]!.lemmas.some((lemma) => entry.supports.includes(lemma));
  return fits && !group.passive ? group : undefined;
}

function hasNamedOwner(sentence: Sentence, phrase: NounPhrase, { cast }: Surroundings): boolean {
  const possessive = sentence.words
    .slice(phrase.start, phrase.head)
    .some(({ lower }) => lower === "'s" || lower === "'" || lower === '’');
  return possessive && ownerOf(sentence, phrase, cast) !== undefined;
}

const make = (
  entry: ActEntry,
  phrase: NounPhrase,
  complement: Complement,
  subject: Subject | undefined,
  triggerStart: number,
): ActReading => ({
  rule: entry.id,
  kind: entry.kind,
  strength: entry.strength,
  trigger: { start: triggerStart, end: phrase.head + 1 },
  subject,
  agent: undefined,
  addressee: complement.addressee,
  complement: complement.start,
  object: complement.object,
  verb: complement.verb,
});
