import { groupBy } from '../groupBy';
import type { EntityType, LocalMention } from '../recognition/mention';
import type { RecognitionLexicon } from '../recognition/recognitionLexicon';
import { namesByAcronym } from './definedAcronyms';
import { eventNames } from './eventNames';
import { GLOSSARY_RULE } from './glossary/glossaryMentions';
import type { KnownMention } from './knownMention';
import { plainName } from './nameForms';
import { officeHolder } from './officeHolder';
import { organizationNames } from './organizationNames';
import { personNames } from './personNames';
import { placeName } from './places';

/** The canonical name of each mention of one type, in text order. */
export function canonicalNames(
  type: EntityType,
  known: readonly KnownMention[],
  lexicon: RecognitionLexicon,
): readonly string[] {
  const mentions = known.map(({ mention }) => mention);
  const names = recognizedNames(type, mentions, known, lexicon);
  return mentions.map((mention) => (mention.rule === GLOSSARY_RULE ? mention.value! : names(mention)) ?? mention.text);
}

function recognizedNames(
  type: EntityType,
  mentions: readonly LocalMention[],
  known: readonly KnownMention[],
  lexicon: RecognitionLexicon,
): (mention: LocalMention) => string | undefined {
  const lookup = (names: ReadonlyMap<LocalMention, string>) => (mention: LocalMention) => names.get(mention);
  switch (type) {
    case 'person':
      return lookup(withOfficeHolders(personNames(mentions), known, lexicon));
    case 'organization':
      return lookup(organizationNames(mentions, namesByAcronym(known.flatMap(({ acronyms }) => acronyms))));
    case 'event':
      return lookup(eventNames(mentions));
    case 'place':
      return (mention) => placeName(mention, lexicon);
    case 'date':
    case 'amount':
    case 'product':
    case 'agreement':
      return (mention) => mention.value ?? plainName(mention.text);
  }
}

/** Surnames that the document leaves alone, filled up with the leader who holds the office named with them. */
function withOfficeHolders(
  names: ReadonlyMap<LocalMention, string>,
  known: readonly KnownMention[],
  lexicon: RecognitionLexicon,
): ReadonlyMap<LocalMention, string> {
  const standings = new Map(known.map(({ mention, standing }) => [mention, standing]));
  const lone = [...names].filter(([, name]) => !name.includes(' '));
  const full = new Map(
    [...groupBy(lone, ([, name]) => name)].flatMap(([name, group]): [string, string][] => {
      const holder = officeHolder(
        name,
        group.flatMap(([mention]) => standings.get(mention) ?? []),
        lexicon,
      );
      return holder === undefined ? [] : [[name, holder]];
    }),
  );
  return new Map([...names].map(([mention, name]) => [mention, full.get(name) ?? name]));
}
