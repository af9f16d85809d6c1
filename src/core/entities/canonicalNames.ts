import { flat } from '../flat';
import type { EntityType } from '../recognition/mention';
import type { RecognitionLexicon } from '../recognition/recognitionLexicon';
import { namesByAcronym } from './definedAcronyms';
import { eventNames } from './eventNames';
import { GLOSSARY_RULE } from './glossary/glossaryMentions';
import type { KnownMention } from './knownMention';
import { officeHolder } from './officeHolder';
import { organizationNames } from './organizationNames';
import { personNames } from './personNames';
import type { Standing } from './standing';

/** The canonical name of each mention of one type, in text order. */
export function canonicalNames(
  type: EntityType,
  known: readonly KnownMention[],
  lexicon: RecognitionLexicon,
): readonly string[] {
  const names = recognizedNames(type, known, lexicon);
  if (!known.some(({ mention }) => mention.rule === GLOSSARY_RULE)) return names;
  return known.map(({ mention }, n) => (mention.rule === GLOSSARY_RULE ? mention.value! : names[n]!));
}

function recognizedNames(
  type: EntityType,
  known: readonly KnownMention[],
  lexicon: RecognitionLexicon,
): readonly string[] {
  const mentions = () => known.map(({ mention }) => mention);
  switch (type) {
    case 'person':
      return withOfficeHolders(personNames(known), known, lexicon);
    case 'organization':
      return organizationNames(mentions(), namesByAcronym(flat(known.map(({ acronyms }) => acronyms))));
    case 'event':
      return eventNames(mentions());
    case 'place':
    case 'date':
    case 'amount':
    case 'product':
    case 'agreement':
      return known.map(({ name }) => name);
  }
}

/** Surnames that the document leaves alone, filled up with the leader who holds the office named with them. */
function withOfficeHolders(
  names: readonly string[],
  known: readonly KnownMention[],
  lexicon: RecognitionLexicon,
): readonly string[] {
  const standings = new Map<string, Standing[]>();
  names.forEach((name, n) => {
    if (name.includes(' ')) return;
    const ofName = standings.get(name) ?? [];
    standings.set(name, ofName);
    const { standing } = known[n]!;
    if (standing) ofName.push(standing);
  });
  const holders = new Map<string, string>();
  for (const [name, ofName] of standings) holders.set(name, officeHolder(name, ofName, lexicon) ?? name);
  return names.map((name) => holders.get(name) ?? name);
}
