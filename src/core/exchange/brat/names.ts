import { LINE_ENDS } from './fragments';
import { isKind, isType, type Property, type Values } from '../values';

/** Types of brat are words; these stand for what is said in a note of the annotation. */
const PLAIN = { tag: 'Label', topic: 'Topic', note: 'Note' } as const;

/** The entity type of the name of a kind of commitment. */
const TREATY = 'Treaty';

/** The type that brat shows: "Pledge", "Person"; an entity "agreement" is a "Treaty". */
export function typeOf({ commitment, entity, tag, topic }: Values): string {
  if (commitment) return capitalized(commitment[0]!);
  if (entity) return isKind(entity[0]) ? TREATY : capitalized(entity[0]!);
  return tag ? PLAIN.tag : topic ? PLAIN.topic : PLAIN.note;
}

/** What a type says by itself; one that is none of ours is a label of one's own. */
export function valuesOfType(type: string): Values {
  const word = type.toLowerCase();
  if (type === TREATY) return { entity: ['agreement'] };
  if (isKind(word)) return { commitment: [word] };
  if (isType(word)) return { entity: [word] };
  return Object.values<string>(PLAIN).includes(type) ? {} : { tag: [type] };
}

/** Properties that stand in notes, by the type of the note. */
export const NOTE_TYPES: Readonly<Partial<Record<Property, string>>> = {
  entity: 'Entity',
  tag: 'Tag',
  topic: 'Topic',
  party: 'Party',
  addressee: 'Addressee',
  speaker: 'Speaker',
  due: 'Due',
  condition: 'Condition',
  name: 'Name',
  note: 'AnnotatorNotes',
  author: 'Author',
  created: 'Created',
  rule: 'Rule',
  suggested: 'Suggested',
};

export const ID_NOTE = 'Id';
export const REVIEW_NOTE = 'Review';
export const STATE = 'State';

/** Properties whose names of people and countries become roles of an event, where they are marked in the text. */
export const ROLES = ['party', 'addressee', 'speaker'] as const satisfies readonly Property[];

export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A note is one line; tabs part its fields. */
export const escapeNote = (text: string): string =>
  text.replace(SIGNS, (sign) => ESCAPES[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

export const unescapeNote = (text: string): string =>
  text.replace(/\\(?:u([0-9a-f]{4})|[\\nrt])/g, (escape, code: string | undefined) =>
    code === undefined ? WORDS[escape]! : String.fromCharCode(Number.parseInt(code, 16)),
  );

const SIGNS = new RegExp(`[\\\\\\r\\t${LINE_ENDS}]`, 'g');
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const WORDS = Object.fromEntries(Object.entries(ESCAPES).map(([sign, escape]) => [escape, sign]));
