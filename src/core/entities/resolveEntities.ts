import type { PolicyDocument } from '../document/policyDocument';
import type { Mention } from '../recognition/mention';
import type { RecognitionLexicon } from '../recognition/recognitionLexicon';
import type { Entity } from './entity';

/** What the mentions of one document share, in order of first mention. Every mention belongs to exactly one entity. */
export function resolveEntities(
  _document: PolicyDocument,
  mentions: readonly Mention[],
  _lexicon: RecognitionLexicon,
): readonly Entity[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const id = `${mention.type}:${mention.value ?? mention.text}`;
    const group = groups.get(id);
    if (group) group.push(mention);
    else groups.set(id, [mention]);
  }
  return [...groups].map(([id, group]) => entityOf(id, group));
}

function entityOf(id: string, mentions: readonly Mention[]): Entity {
  const first = mentions[0]!;
  const name = id.slice(first.type.length + 1);
  const aliases = [...new Set(mentions.map((m) => m.text))].filter((text) => text !== name);
  return { id, name, type: first.type, aliases, roles: [], country: undefined, mentions };
}
