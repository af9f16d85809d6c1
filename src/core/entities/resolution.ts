import { flat } from '../flat';
import type { BlockVersion } from '../document/blockVersion';
import { countBefore, unchanged } from '../document/byBlock';
import type { LocalMention } from '../recognition/mention';
import type { RecognitionLexicon } from '../recognition/recognitionLexicon';
import type { Glossary } from './glossary/glossary';
import { knownMentionsOf, sameMentions, type KnownMention } from './knownMention';
import { resolveMentions, type ResolvedMentions } from './resolveEntities';

/** The entities of a version of a document, with all that tells which mention is whose. */
export interface Resolution extends ResolvedMentions {
  readonly mentions: readonly (readonly LocalMention[])[];
  readonly byBlock: readonly (readonly KnownMention[])[];
  /** By block: the number of its first mention. */
  readonly firstMentions: Int32Array;
  /** By number of the mention: the index of its entity. */
  readonly entityOf: Int32Array;
}

/** Resolves the mentions of a version; what the version before has resolved stays as long as the mentions tell the same. */
export function resolveBlocks(
  version: BlockVersion,
  mentions: readonly (readonly LocalMention[])[],
  lexicon: RecognitionLexicon,
  glossary: Glossary,
  previous?: Resolution,
): Resolution {
  const byBlock = knownMentionsOf(version, mentions, lexicon, previous);
  const counted = previous && { values: previous.byBlock, counts: previous.firstMentions };
  const firstMentions = countBefore(version, byBlock, ({ length }) => length, counted);
  const found = { mentions, byBlock, firstMentions };
  if (previous && unchanged(previous.byBlock, byBlock, sameMentions)) {
    const { entities, ofTypes, numbers, entityOf } = previous;
    return { ...found, entities, ofTypes, numbers, entityOf };
  }
  const known = flat(byBlock);
  const resolved = resolveMentions(known, lexicon, glossary, previous);
  const entityOf = new Int32Array(known.length);
  resolved.entities.forEach(({ type, members }, e) => {
    const numbers = resolved.numbers.get(type)!;
    for (const n of members) entityOf[numbers[n]!] = e;
  });
  return { ...found, ...resolved, entityOf };
}
