import { nameOf } from './actors';
import type { Cast, Party } from './cast';
import { named, partyOfWord } from './namedParty';
import type { NounPhrase } from './nounPhrase';
import {
  collective,
  organization,
  presidency,
  PRONOUNS_OF_POSSESSIVES,
  resolvePronoun,
  role,
  theGovernment,
} from './reference';
import type { Sentence } from './sentence';
import { literal } from './wording';

/** Who a noun phrase means; undefined where it is nobody who could act ("the measure"). */
export function resolveParty(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const head = sentence.words[phrase.head]!;
  if (head.class === 'PRON') return resolvePronoun(sentence, phrase.head, cast);
  return (
    fullyNamed(sentence, phrase, cast) ??
    named(sentence, phrase, cast) ??
    collective(sentence, phrase, cast) ??
    theGovernment(sentence, phrase, cast) ??
    role(sentence, phrase, cast) ??
    presidency(sentence, phrase, cast) ??
    organization(sentence, phrase, cast) ??
    unknownName(sentence, phrase, cast) ??
    commonNoun(sentence, phrase, cast)
  );
}

/** "The Administration" in capitals is as little a name as in small letters, where the text names one in full. */
export function fullyNamed(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const { mention, lower } = sentence.words[phrase.head]!;
  if (mention?.type !== 'organization' || !NO_NAMES.has(lower)) return undefined;
  if (nameOf(cast.names, mention).toLowerCase() !== lower) return undefined;
  return presidency(sentence, phrase, cast) ?? organization(sentence, phrase, cast);
}

/** Bodies that are called so in capitals once they were named; "the House" and "Parliament" are names by themselves. */
const NO_NAMES = new Set('administration bank commission committee community council department fund group'.split(' '));

/** The party that a noun phrase belongs to: "the EC" of "the EC plan", "Japan" of "Japan's new proposal". */
export function ownerOf(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  for (let i = phrase.head - 1; i >= phrase.start; i--) {
    const word = sentence.words[i]!;
    const found = partyOfWord(sentence, i, cast);
    if (found && !namesDeal(sentence, phrase, i, found, cast)) return found;
    if (/^['’]s?$/.test(word.text)) {
      const whose = collective(sentence, { start: phrase.start, end: i, head: i - 1 }, cast);
      if (whose) return whose;
    }
    const possessive = PRONOUNS_OF_POSSESSIVES.get(word.lower);
    if (possessive) return resolvePronoun(sentence, i, cast, possessive);
  }
  return undefined;
}

/** "The Oslo accord" is called after the place where it was made, and not Norway's. */
function namesDeal({ words }: Sentence, { head }: NounPhrase, i: number, found: Party, { names }: Cast): boolean {
  const { mention } = words[i]!;
  if (mention?.type !== 'place' || /^['’]s?$/.test(words[i + 1]?.text ?? '')) return false;
  const isCity = nameOf(names, mention) !== found.names[0];
  return (
    isCity &&
    /^(accord|agreement|pact|treaty|protocol|convention|round|declaration|communique)s?$/.test(words[head]!.lower)
  );
}

/** A name that no recognizer knew: the person whose last name it is, else the words as they stand. */
function unknownName(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const head = sentence.words[phrase.head]!;
  if (head.class !== 'PROPN' || head.mention || !/^\p{Lu}\p{L}/u.test(head.text)) return undefined;
  if (cast.words.thingNouns.has(head.singular)) return undefined;
  // "The Presidents of Peru and Chile" are no name, whatever their capital.
  if (head.lower !== head.singular && cast.words.actorNouns.has(head.singular)) return undefined;
  // A lone word that opens a sentence has its capital from there: "Prices will", "Production should".
  const known = cast.lastNames.get(head.text);
  const opens = phrase.start === 0 || /^["“:]$/.test(sentence.words[phrase.start - 1]!.text);
  if (opens && phrase.head === phrase.start && known === undefined && /\p{Ll}$/u.test(head.text)) return undefined;
  if (known !== undefined) return { names: [known], by: 'name', person: true };
  return { names: [literal(sentence, phrase)], by: 'noun', person: false };
}

/** "officials", "the opposition": nobody by name; the words themselves are the party. */
function commonNoun(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const head = sentence.words[phrase.head]!;
  if (!cast.words.actorNouns.has(head.singular)) return undefined;
  const countries = countriesAfter(sentence, phrase, cast);
  if (countries.length > 0) return { names: countries, by: 'name', person: false };
  return { names: [literal(sentence, phrase)], by: 'noun', person: false };
}

/** "the presidents of Chile and Peru", "surplus countries, like Chile and Peru". */
function countriesAfter(sentence: Sentence, phrase: NounPhrase, cast: Cast): string[] {
  const names: string[] = [];
  let at = phrase.end;
  if (sentence.words[at]?.text === ',' && sentence.words[at + 1]?.lower === 'like') at++;
  for (;;) {
    const { lower, text } = sentence.words[at] ?? { lower: '', text: '' };
    const links = names.length === 0 ? /^(of|like)$/.test(lower) : lower === 'and' || text === ',';
    const next = links ? sentence.phrases.find(({ start }) => start === at + 1) : undefined;
    const party = next && partyOfWord(sentence, next.head, cast);
    if (!party || !cast.words.countryNames.has(party.names[0]!)) return names;
    names.push(...party.names);
    at = next.end;
  }
}
