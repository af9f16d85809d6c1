import { commitmentBody, entityBody, tagBody, topicBody, type Label } from '../annotation/body';
import { COMMITMENT_KINDS, type CommitmentKind } from '../commitments/commitment';
import { ENTITY_TYPES, type EntityType } from '../recognition/mention';

/** What an annotation can say, in the order in which formats list it. */
export const PROPERTIES = [
  /** A kind of commitment. */
  'commitment',
  'party',
  'addressee',
  /** Id of a topic: of the commitment, or a label by itself. */
  'topic',
  'speaker',
  'due',
  'condition',
  /** A type of entity. */
  'entity',
  /** Its canonical name, when it is another than the text. */
  'name',
  /** A label of the annotator's own. */
  'tag',
  'note',
  'author',
  /** ISO 8601, UTC. */
  'created',
  /** Id of the rule that found it. */
  'rule',
  /** "suggested" while nobody has decided on what the rule found, then "accepted" or "rejected". */
  'state',
  /** The label as the rule had it, when the person changed it while accepting. */
  'suggested',
] as const;

export type Property = (typeof PROPERTIES)[number];

/** Absent where nothing is said; all but party and addressee have one value at most. */
export type Values = Readonly<Partial<Record<Property, readonly string[]>>>;

/** The labels as annotations hold them. Words that are no kind and no type become labels of one's own. */
export function labelsOfValues(values: Values): readonly Label[] {
  const { party: parties = [], addressee: addressees = [] } = values;
  const first = (property: Property): string | undefined => values[property]?.[0];
  const [act, type, tag, topic] = [first('commitment'), first('entity'), first('tag'), first('topic')];
  const labels: Label[] = [];
  if (isKind(act)) {
    const [speaker, due, condition] = [first('speaker'), first('due'), first('condition')];
    labels.push(commitmentBody(act, { parties, addressees, topic, speaker, due, condition }));
  }
  if (isType(type)) labels.push(entityBody(type, first('name')));
  if (topic !== undefined && !isKind(act)) labels.push(topicBody(topic));
  if (tag !== undefined) labels.push(tagBody(tag));
  return labels;
}

/** What labels say; a topic by itself counts before that of the commitment, as in the ledger. */
export function valuesOfLabels(labels: readonly Label[]): Values {
  return withoutEmpty(Object.assign({}, ...labels.toSorted(topicsLast).map(valuesOfLabel)) as Values);
}

/** Without properties that have no value, in the order of PROPERTIES. */
export const withoutEmpty = (values: Values): Values =>
  Object.fromEntries(
    PROPERTIES.flatMap((property) => (values[property]?.length ? [[property, values[property]]] : [])),
  );

/** A list of one, or nothing. */
export const oneOf = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

export const isKind = (word: string | undefined): word is CommitmentKind =>
  (COMMITMENT_KINDS as readonly (string | undefined)[]).includes(word);

export const isType = (word: string | undefined): word is EntityType =>
  (ENTITY_TYPES as readonly (string | undefined)[]).includes(word);

function valuesOfLabel(label: Label): Values {
  switch (label.kind) {
    case 'commitment':
      return {
        commitment: [label.act],
        party: label.parties,
        addressee: label.addressees,
        topic: oneOf(label.topic),
        speaker: oneOf(label.speaker),
        due: oneOf(label.due),
        condition: oneOf(label.condition),
      };
    case 'entity':
      return { entity: [label.type], name: oneOf(label.name) };
    case 'topic':
      return { topic: [label.topic] };
    case 'tag':
      return { tag: [label.tag] };
  }
}

const topicsLast = (a: Label, b: Label): number => Number(a.kind === 'topic') - Number(b.kind === 'topic');
