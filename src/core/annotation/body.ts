import { COMMITMENT_KINDS, type CommitmentKind } from '../commitments/commitment';
import { ENTITY_TYPES, type EntityType } from '../recognition/mention';
import { isObject, textAt, textsAt, without, type Json, type JsonObject } from './json';

/** What an annotation says. `extra` holds keys this version does not know; they are written back. */
export type Body = Label | NoteBody | DecisionBody | OtherBody;

/** The bodies that name what the text is; an annotation has at most one of each kind. */
export type Label = CommitmentBody | EntityBody | TopicBody | TagBody;

/** A commitment as the analyst records it; names are canonical, empty or undefined where nothing is said. */
export interface CommitmentBody {
  readonly kind: 'commitment';
  readonly act: CommitmentKind;
  readonly parties: readonly string[];
  readonly addressees: readonly string[];
  /** Id of a taxonomy node. */
  readonly topic: string | undefined;
  readonly speaker: string | undefined;
  /** As written ("before the elections") or an ISO 8601 date. */
  readonly due: string | undefined;
  readonly condition: string | undefined;
  readonly extra: JsonObject;
}

export interface EntityBody {
  readonly kind: 'entity';
  readonly type: EntityType;
  /** The canonical name, when it is another than the text. */
  readonly name: string | undefined;
  readonly extra: JsonObject;
}

export interface TopicBody {
  readonly kind: 'topic';
  /** Id of a taxonomy node: "industry/automobiles". */
  readonly topic: string;
  readonly extra: JsonObject;
}

/** A word of the annotator's own. */
export interface TagBody {
  readonly kind: 'tag';
  readonly tag: string;
  readonly extra: JsonObject;
}

export interface NoteBody {
  readonly kind: 'note';
  /** Markdown, as typed; it is shown escaped. */
  readonly text: string;
  readonly extra: JsonObject;
}

const DECISIONS = ['accepted', 'rejected', 'disputed'] as const;

export type Decision = (typeof DECISIONS)[number];

export interface DecisionBody {
  readonly kind: 'decision';
  readonly decision: Decision;
  readonly extra: JsonObject;
}

/** A body of another tool, or of a newer version: not understood, not touched. */
export interface OtherBody {
  readonly kind: 'other';
  readonly json: Json;
}

export const commitmentBody = (
  act: CommitmentKind,
  rest: Partial<Omit<CommitmentBody, 'kind' | 'act'>> = {},
): CommitmentBody => ({
  kind: 'commitment',
  act,
  parties: [],
  addressees: [],
  topic: undefined,
  speaker: undefined,
  due: undefined,
  condition: undefined,
  extra: {},
  ...rest,
});

export const entityBody = (type: EntityType, name?: string): EntityBody => ({ kind: 'entity', type, name, extra: {} });
export const topicBody = (topic: string): TopicBody => ({ kind: 'topic', topic, extra: {} });
export const tagBody = (tag: string): TagBody => ({ kind: 'tag', tag, extra: {} });
export const noteBody = (text: string): NoteBody => ({ kind: 'note', text, extra: {} });
export const decisionBody = (decision: Decision): DecisionBody => ({ kind: 'decision', decision, extra: {} });

export const isLabel = (body: Body): body is Label =>
  body.kind === 'commitment' || body.kind === 'entity' || body.kind === 'topic' || body.kind === 'tag';

/** The label in one word: "pledge", "person", "industry/automobiles". */
export function labelText(label: Label): string {
  switch (label.kind) {
    case 'commitment':
      return label.act;
    case 'entity':
      return label.type;
    case 'topic':
      return label.topic;
    case 'tag':
      return label.tag;
  }
}

export const sameLabel = (a: Label, b: Label): boolean => a.kind === b.kind && labelText(a) === labelText(b);

/**
 * Reads one W3C body. Ours are `TextualBody` with the W3C purpose and, for labels, `rap:layer`; a textual body of
 * another tool without purpose is a note, one that tags is a tag.
 */
export function parseBody(json: Json): Body {
  if (!isObject(json) || textAt(json, 'type') !== 'TextualBody') return { kind: 'other', json };
  const value = textAt(json, 'value');
  if (value === undefined) return { kind: 'other', json };
  const purpose = textAt(json, 'purpose') ?? 'commenting';
  const read = purpose === 'classifying' ? parseLabel(json, value) : parsePlain(json, purpose, value);
  return read ?? { kind: 'other', json };
}

/** One W3C body, keys in a fixed order, unknown keys last. */
export function serializeBody(body: Body): Json {
  switch (body.kind) {
    case 'commitment':
      return textual('classifying', 'commitment', body.act, { ...commitmentKeys(body), ...body.extra });
    case 'entity':
      return textual('classifying', 'entity', body.type, { 'rap:name': body.name, ...body.extra });
    case 'topic':
      return textual('classifying', 'topic', body.topic, body.extra);
    case 'tag':
      return textual('tagging', undefined, body.tag, body.extra);
    case 'note':
      return textual('commenting', undefined, body.text, body.extra);
    case 'decision':
      return textual('assessing', undefined, body.decision, body.extra);
    case 'other':
      return body.json;
  }
}

const BASE_KEYS = ['type', 'purpose', 'rap:layer', 'value'];
const COMMITMENT_KEYS = ['rap:party', 'rap:addressee', 'rap:topic', 'rap:speaker', 'rap:due', 'rap:condition'];

function parseLabel(json: JsonObject, value: string): Label | undefined {
  switch (textAt(json, 'rap:layer')) {
    case 'commitment':
      return isOneOf(COMMITMENT_KINDS, value) ? parseCommitment(json, value) : undefined;
    case 'entity':
      if (!isOneOf(ENTITY_TYPES, value)) return undefined;
      return {
        kind: 'entity',
        type: value,
        name: textAt(json, 'rap:name'),
        extra: without(json, [...BASE_KEYS, 'rap:name']),
      };
    case 'topic':
      return { kind: 'topic', topic: value, extra: without(json, BASE_KEYS) };
    default:
      return undefined;
  }
}

function parseCommitment(json: JsonObject, act: CommitmentKind): CommitmentBody {
  return {
    kind: 'commitment',
    act,
    parties: textsAt(json, 'rap:party'),
    addressees: textsAt(json, 'rap:addressee'),
    topic: textAt(json, 'rap:topic'),
    speaker: textAt(json, 'rap:speaker'),
    due: textAt(json, 'rap:due'),
    condition: textAt(json, 'rap:condition'),
    extra: without(json, [...BASE_KEYS, ...COMMITMENT_KEYS]),
  };
}

function parsePlain(json: JsonObject, purpose: string, value: string): Body | undefined {
  const extra = without(json, BASE_KEYS);
  if (purpose === 'commenting') return { kind: 'note', text: value, extra };
  if (purpose === 'tagging') return { kind: 'tag', tag: value, extra };
  if (purpose === 'assessing' && isOneOf(DECISIONS, value)) return { kind: 'decision', decision: value, extra };
  return undefined;
}

const isOneOf = <T extends string>(values: readonly T[], value: string): value is T =>
  (values as readonly string[]).includes(value);

const commitmentKeys = (body: CommitmentBody): JsonObject => ({
  'rap:party': body.parties.length > 0 ? body.parties : undefined,
  'rap:addressee': body.addressees.length > 0 ? body.addressees : undefined,
  'rap:topic': body.topic,
  'rap:speaker': body.speaker,
  'rap:due': body.due,
  'rap:condition': body.condition,
});

const textual = (purpose: string, layer: string | undefined, value: string, rest: JsonObject): JsonObject => ({
  type: 'TextualBody',
  purpose,
  'rap:layer': layer,
  value,
  ...rest,
});
