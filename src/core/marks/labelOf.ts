import { commitmentBody, entityBody, tagBody, type Label } from '../annotation/body';
import { COMMITMENT_KINDS, type CommitmentKind } from '../commitments/commitment';
import { ENTITY_TYPES, type EntityType } from '../recognition/mention';

/** Says "the entity type" where a word is also a kind of commitment: "entity:agreement". */
const ENTITY_PREFIX = 'entity:';

/**
 * The label a word stands for, in a setting, on a key, or typed: a kind of commitment, a type of entity, or else a
 * word of the annotator's own. Undefined for an empty word.
 */
export function labelOf(word: string): Label | undefined {
  const trimmed = word.trim();
  if (trimmed === '') return undefined;
  if (isKind(trimmed)) return commitmentBody(trimmed);
  const type = trimmed.startsWith(ENTITY_PREFIX) ? trimmed.slice(ENTITY_PREFIX.length) : trimmed;
  return isType(type) ? entityBody(type) : tagBody(trimmed);
}

const isKind = (word: string): word is CommitmentKind => (COMMITMENT_KINDS as readonly string[]).includes(word);
const isType = (word: string): word is EntityType => (ENTITY_TYPES as readonly string[]).includes(word);
