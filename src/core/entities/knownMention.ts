import type { BlockVersion } from '../document/blockVersion';
import { keep } from '../document/byBlock';
import type { LocalMention } from '../recognition/mention';
import type { RecognitionLexicon } from '../recognition/recognitionLexicon';
import { acronymsAt, type DefinedAcronym } from './definedAcronyms';
import { entityCountry } from './entityCountry';
import { personWords, plainName, sentenceCase } from './nameForms';
import { placeName } from './places';
import type { Standing } from './standing';
import { possessorOf, standingsOf } from './standings';
import { sameItems } from '../sameItems';

/** A mention with what its own block tells about who or what it is: all that the resolution of entities looks at. */
export interface KnownMention {
  readonly mention: LocalMention;
  /** What it is called where nothing else in the document tells who or what it is. */
  readonly name: string;
  /** Of a person: what the name is compared by, see `personWords`. */
  readonly words: readonly string[];
  /** Of a person or an organization. */
  readonly standing: Standing | undefined;
  readonly acronyms: readonly DefinedAcronym[];
  /** For which country it stands by itself, see `entityCountry`. */
  readonly country: string | undefined;
  /** True for "Treasury" where the gazetteers know the bare word for the body of a country: "US Treasury". */
  readonly isBareBody: boolean;
}

/** What the text of a block tells about the mentions in it. */
export function knownMentions(
  text: string,
  mentions: readonly LocalMention[],
  lexicon: RecognitionLexicon,
): readonly KnownMention[] {
  const persons = mentions.filter(({ type }) => type === 'person');
  const standings = standingsOf(text, persons, lexicon);
  let person = 0;
  return mentions.map((mention) => {
    const { type, value } = mention;
    const plain = plainName(mention.text);
    const country = entityCountry(type, value ?? plain, lexicon);
    const name = nameAlone(mention, plain, lexicon);
    const known = { mention, name, words: [], standing: undefined, acronyms: [], country, isBareBody: false };
    if (type === 'person') return { ...known, words: personWords(mention.text), standing: standings[person++] };
    if (type !== 'organization') return known;
    const isBareBody = value?.endsWith(` ${plain}`) === true;
    return { ...known, standing: possessorOf(text, mention, lexicon), acronyms: acronymsAt(text, mention), isBareBody };
  });
}

function nameAlone(mention: LocalMention, plain: string, lexicon: RecognitionLexicon): string {
  if (mention.type === 'place') return placeName(mention, lexicon);
  return mention.value ?? (mention.type === 'person' ? sentenceCase(plain) : plain);
}

/** The same for all blocks of a document. */
export const knownMentionsOf = (
  version: BlockVersion,
  mentions: readonly (readonly LocalMention[])[],
  lexicon: RecognitionLexicon,
  previous?: {
    readonly mentions: readonly (readonly LocalMention[])[];
    readonly byBlock: readonly (readonly KnownMention[])[];
  },
): readonly (readonly KnownMention[])[] =>
  keep(version, previous?.byBlock, (i) => knownMentions(version.blocks[i]!.text, mentions[i]!, lexicon), {
    watched: [[mentions, previous?.mentions]],
  });

/** True if both lists would be resolved alike, wherever the mentions stand in their blocks. */
export const sameMentions = (a: readonly KnownMention[], b: readonly KnownMention[]): boolean =>
  sameItems(a, b, tellsTheSame);

/** True if both would be resolved alike, wherever they stand. */
export const tellsTheSame = (a: KnownMention, b: KnownMention): boolean =>
  a === b ||
  (a.mention.type === b.mention.type &&
    a.mention.text === b.mention.text &&
    a.mention.value === b.mention.value &&
    a.mention.rule === b.mention.rule &&
    a.standing?.country === b.standing?.country &&
    sameItems(a.standing?.roles ?? [], b.standing?.roles ?? []) &&
    sameItems(a.acronyms, b.acronyms, (x, y) => x.acronym === y.acronym && x.name === y.name));
