import type { Analysis } from '../analysis';
import { surveyOf } from '../analyze';
import type { Cast, Party } from '../commitments/cast';
import { partyOfWord } from '../commitments/namedParty';
import { resolveParty } from '../commitments/party';
import { castOfBlock } from '../commitments/passage';
import { PRONOUNS_OF_POSSESSIVES, resolvePronoun } from '../commitments/reference';
import { blockAt, proseAt } from '../document/blockVersion';
import type { Entity } from '../entities/entity';
import type { Lexicon } from '../lexicon';
import type { Span } from '../text/span';
import { mentionAt } from './mentionAt';
import { thingMeant } from './thingMeant';
import { wordAt, type WordAt } from './wordAt';

/** What a word of a text stands for. */
export type Referent =
  | {
      readonly kind: 'entities';
      /** More than one for "the two sides". */
      readonly entities: readonly Entity[];
      /** The words that stand for them, in the document. */
      readonly words: Span;
    }
  /** "the deal", "this threat": a clause before it. */
  | { readonly kind: 'statement'; readonly statement: Span; readonly words: Span };

/**
 * Who or what the word at an offset means: the entity of a name, the person behind "he" or "the minister", the parties
 * behind "both sides", the agreement behind "the pact", the clause behind "the promise". Undefined for any other word, and
 * for a reference that cannot be told.
 */
export function referentAt(
  analysis: Analysis,
  offset: number,
  lexicon: Pick<Lexicon, 'acts' | 'references'>,
): Referent | undefined {
  const named = mentionAt(analysis, offset);
  if (named) return { kind: 'entities', entities: [named.entity], words: named.mention.span };
  const survey = surveyOf(analysis);
  const block = survey ? blockAt(survey.version, offset) : -1;
  if (!survey || block < 0) return undefined;
  const { sentences, cast } = castOfBlock(survey, block, lexicon.acts);
  const at = wordAt(proseAt(survey.version, block), sentences, offset);
  if (!at) return undefined;
  const meant = [...new Set(namesMeant(at, cast).flatMap((name) => entityCalled(analysis.entities, name) ?? []))];
  if (meant.length > 0) return { kind: 'entities', entities: meant, words: at.span };
  const thing = thingMeant(analysis, at, lexicon.references);
  if (thing?.kind === 'entity') return { kind: 'entities', entities: [thing.entity], words: at.span };
  return thing && { ...thing, words: at.span };
}

function namesMeant(at: WordAt, cast: Cast): readonly string[] {
  const party = partyMeant(at, cast);
  // A mere noun, "officials", names nobody.
  return party && party.by !== 'noun' ? party.names : [];
}

function partyMeant({ sentence, word, phrase }: WordAt, cast: Cast): Party | undefined {
  const possessive = PRONOUNS_OF_POSSESSIVES.get(sentence.words[word]!.lower);
  if (possessive !== undefined) return resolvePronoun(sentence, word, cast, possessive);
  // "Icelandic" of "Icelandic trawlers" is a country, though the phrase is nobody.
  return partyOfWord(sentence, word, cast) ?? (phrase && resolveParty(sentence, phrase, cast));
}

/** Commitments may list an entity by another form than the canonical one; the canonical one comes first. */
const entityCalled = (entities: readonly Entity[], name: string): Entity | undefined =>
  entities.find((entity) => entity.name === name) ?? entities.find((entity) => entity.aliases.includes(name));
