import type { EntityType } from '../recognition/mention';
import { isOfActor, nameOf } from './actors';
import type { Cast, Party } from './cast';
import type { NounPhrase } from './nounPhrase';
import type { PartyWords } from './partyWords';
import { countryIn, isOfContinent } from './people';
import type { Sentence } from './sentence';

/** A name at the head, or a country before a word for its government. */
export function named(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const head = sentence.words[phrase.head]!;
  const own = partyOfWord(sentence, phrase.head, cast);
  if (own) return own;
  if (!cast.words.governmentNouns.has(head.singular)) return undefined;
  const body = bodyBefore(sentence, phrase, cast);
  if (body) return body;
  const text = sentence.words.slice(phrase.start, phrase.head).map(({ lower }) => lower);
  // "America's partners" are not America; "our Chinese partners" are China.
  const others = OTHERS.has(head.singular) && text.some((word) => /^['’]s?$/.test(word));
  const country = others ? undefined : countryIn(text.join(' '), cast.words);
  return country ? { names: [country], by: 'name', person: false } : undefined;
}

export function partyOfWord(sentence: Sentence, i: number, cast: Cast): Party | undefined {
  const word = sentence.words[i]!;
  if (isOfActor(word.mention)) {
    const name = nameOf(cast.names, word.mention);
    return {
      names: [partyName(name, word.mention.type, cast.words)],
      by: 'name',
      person: word.mention.type === 'person',
    };
  }
  if (!/^\p{Lu}/u.test(word.text) || isOfContinent(sentence.words[i - 1]?.lower, word.lower)) return undefined;
  const country = cast.words.countries.get(word.lower);
  return country ? { names: [country], by: 'name', person: false } : undefined;
}

const OTHERS = new Set(['partner', 'counterpart', 'ally', 'neighbor']);

/** "top Liberal Party executives" act for the body that their phrase names. */
function bodyBefore(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const i = phrase.head - 1;
  if (i < phrase.start || sentence.words[i]!.mention?.type !== 'organization') return undefined;
  return partyOfWord(sentence, i, cast);
}

/** A government's seat or house stands for the country; other names stay. */
function partyName(name: string, type: EntityType, words: PartyWords): string {
  if (type === 'person') return name;
  const plain = name.toLowerCase().replace(/^the /, '');
  const known = words.countries.get(plain.replace(/ (?:government|administration)$/, ''));
  if (known !== undefined || !plain.includes(' of ')) return known ?? name;
  const of = /^(?:government|kingdom|republic|administration) of (?:the )?(.+)$/.exec(plain)?.[1] ?? plain;
  return words.countries.get(of) ?? name;
}
