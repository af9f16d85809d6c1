import { keep } from '../../document/byBlock';
import { said } from '../../message';
import { builtOnce } from '../../builtOnce';
import type { LocalMention } from '../../recognition/mention';
import type { Finding } from '../../recognition/mentionIn';
import { findPhrases, phraseIndex, type PhraseIndex, type PhraseMatch } from '../../recognition/phraseIndex';
import type { Findings, ScannedVersion } from '../../recognition/recognizer';
import type { Glossary, GlossaryEntry } from './glossary';

/** The rule of what the glossary finds; its word is final when mentions are resolved to entities. */
export const GLOSSARY_RULE = 'glossary';

/** Names and aliases of the glossary in the blocks of a document, upper and lower case as written there. */
export function findGlossaryNames(version: ScannedVersion, glossary: Glossary, previous?: Findings): Findings {
  const index = glossary.entities.length === 0 ? undefined : formsOf(glossary);
  const find = (block: number): readonly Finding[] =>
    index ? findPhrases(version.scanned(block), index).map(findingOf) : [];
  return { findings: keep(version, previous?.findings, find) };
}

/** Without those that the glossary says are no entities. */
export function withoutRejected<Mention extends LocalMention>(
  mentions: readonly Mention[],
  { not }: Glossary,
): readonly Mention[] {
  if (not.length === 0) return mentions;
  const rejected = new Set(not.map(({ text, type }) => `${type ?? '*'}:${text}`));
  return mentions.filter(
    (m) => m.rule === GLOSSARY_RULE || !(rejected.has(`*:${m.text}`) || rejected.has(`${m.type}:${m.text}`)),
  );
}

/** Without those that stand exactly where the glossary says something, of whatever type. */
export function withoutOutranked<Mention extends LocalMention>(
  mentions: readonly Mention[],
  listed: readonly Mention[],
): readonly Mention[] {
  if (listed.length === 0) return mentions;
  const taken = new Set(listed.map(({ span }) => `${span.start}-${span.end}`));
  return mentions.filter(({ span }) => !taken.has(`${span.start}-${span.end}`));
}

const formsOf = builtOnce((glossary: Glossary): PhraseIndex<GlossaryEntry> => {
  const phrases = glossary.entities.flatMap((entry) => [entry.name, ...entry.aliases].map((form) => ({ form, entry })));
  return phraseIndex(phrases, { ignoreCase: false });
});

function findingOf({ start, end, phrase }: PhraseMatch<GlossaryEntry>): Finding {
  const { type, name } = phrase.entry;
  return {
    type,
    span: { start, end },
    rule: GLOSSARY_RULE,
    reason: said`listed in the glossary of this dossier`,
    value: name,
  };
}
