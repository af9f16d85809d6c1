import { isKind, isType, oneOf, type Values } from './values';

/** Tells an entity type from the kind of commitment of the same name, as in the setting `rapporteur.labels`. */
const ENTITY = 'entity:';
const TOPIC = 'topic:';
const TAG = 'tag:';
/** The name of an annotation without a label. */
const NOTE = 'note';

/**
 * The most telling label in one word, for formats that keep one: "pledge", "person", "entity:agreement",
 * "topic:industry/automobiles", a tag as it is; "note" where there is none.
 */
export function labelName({ commitment, entity, tag, topic }: Values): string {
  if (commitment) return commitment[0]!;
  if (entity) return isKind(entity[0]) ? ENTITY + entity[0] : entity[0]!;
  if (tag) return tagName(tag[0]!);
  return topic ? TOPIC + topic[0]! : NOTE;
}

/** What a label by that name says. A name that is none of ours is a label of one's own. */
export function valuesOfName(name: string): Values {
  if (name === NOTE || name === '') return {};
  if (isKind(name)) return { commitment: [name] };
  if (name.startsWith(TOPIC)) return { topic: [name.slice(TOPIC.length)] };
  if (name.startsWith(TAG)) return { tag: [name.slice(TAG.length)] };
  const type = name.startsWith(ENTITY) ? name.slice(ENTITY.length) : name;
  return isType(type) ? { entity: [type] } : { tag: oneOf(name) };
}

function tagName(tag: string): string {
  return valuesOfName(tag).tag?.[0] === tag ? tag : TAG + tag;
}
