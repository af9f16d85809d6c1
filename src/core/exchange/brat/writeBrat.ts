import { COMMITMENT_KINDS } from '../../commitments/commitment';
import { ENTITY_TYPES } from '../../recognition/mention';
import type { Span } from '../../text/span';
import type { HeldAnnotation, HeldDocument } from '../exporter';
import { reviewText } from '../review';
import { unitSpans } from '../unitSpans';
import { PROPERTIES } from '../values';
import { eachApart, type Writing } from '../writing';
import { fragmentsOf } from './fragments';
import { capitalized, escapeNote, ID_NOTE, NOTE_TYPES, REVIEW_NOTE, ROLES, STATE, typeOf } from './names';

/** Two files per document, and the configuration of the collection. */
export const beginBrat = (): Writing<HeldDocument> =>
  eachApart(
    (held) => [
      { path: `${held.document.path}.txt`, content: held.indexed.text },
      { path: `${held.document.path}.ann`, content: standoff(held) },
    ],
    [{ path: 'annotation.conf', content: configuration() }],
  );

function standoff({ indexed: { text }, annotations }: HeldDocument): string {
  const { toUnit } = unitSpans(text, 'codePoint');
  const idOf = (i: number): string => `T${i + 1}`;
  const counters = { notes: 0, attributes: 0 };
  const lines = annotations.flatMap((annotation, i) => {
    const type = typeOf(annotation.values);
    const pieces = fragmentsOf(annotation.at, text);
    const offsets = pieces.map(toUnit).map(({ start, end }) => `${start} ${end}`);
    const quote = pieces.map(({ start, end }) => text.slice(start, end)).join(' ');
    const isEvent = annotation.values.commitment !== undefined;
    const id = isEvent ? `E${i + 1}` : idOf(i);
    return [
      `${idOf(i)}\t${type} ${offsets.join(';')}\t${quote}`,
      ...(isEvent ? [`${id}\t${[`${type}:${idOf(i)}`, ...rolesOf(annotation, annotations, text)].join(' ')}`] : []),
      ...(annotation.values.state ?? []).map((state) => `A${++counters.attributes}\t${STATE} ${id} ${state}`),
      ...notesOf(annotation).map(([name, words]) => `#${++counters.notes}\t${name} ${id}\t${escapeNote(words)}`),
    ];
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** What the type does not say. */
function notesOf({ id, values, reviews }: HeldAnnotation): readonly (readonly [type: string, words: string])[] {
  const isSaid = (property: string): boolean =>
    property === 'commitment' || property === 'state' || (property === 'entity' && !values.commitment);
  return [
    [ID_NOTE, id],
    ...PROPERTIES.filter((property) => !isSaid(property)).flatMap((property) =>
      (values[property] ?? []).map((words) => [NOTE_TYPES[property]!, words] as const),
    ),
    ...reviews.map((review) => [REVIEW_NOTE, reviewText(review)] as const),
  ];
}

/** "Party:T3 Addressee:T5": brat's roles lead to marked text, so that a name is one only where it is marked. */
function rolesOf(event: HeldAnnotation, annotations: readonly HeldAnnotation[], text: string): readonly string[] {
  return ROLES.flatMap((role) =>
    (event.values[role] ?? []).flatMap((name, i) => {
      const at = nearestNamed(name, event.at[0]!, annotations, text);
      return at < 0 ? [] : [`${capitalized(role)}${i === 0 ? '' : i + 1}:T${at + 1}`];
    }),
  );
}

function nearestNamed(name: string, to: Span, annotations: readonly HeldAnnotation[], text: string): number {
  let best = -1;
  annotations.forEach(({ values, at }, i) => {
    if (!values.entity || values.commitment || (values.name?.[0] ?? text.slice(at[0]!.start, at[0]!.end)) !== name)
      return;
    if (best < 0 || distance(at[0]!, to) < distance(annotations[best]!.at[0]!, to)) best = i;
  });
  return best;
}

const distance = (a: Span, b: Span): number => Math.abs(a.start - b.start);

function configuration(): string {
  const entities = [...ENTITY_TYPES.map((type) => typeOf({ entity: [type] })), 'Label', 'Topic', 'Note'];
  const kinds = COMMITMENT_KINDS.map((kind) => typeOf({ commitment: [kind] }));
  const roles = ROLES.map((role) => `${capitalized(role)}*:<ENTITY>`).join(', ');
  const states = ['suggested', 'accepted', 'rejected'].join('|');
  return [
    '# Written by Rapporteur.',
    ...['[entities]', ...entities, ''],
    ...['[relations]', '<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>', ''],
    ...['[events]', ...kinds.map((kind) => `${kind}\t${roles}`), ''],
    ...['[attributes]', `${STATE}\tArg:<ANY>, Value:${states}`, ''],
  ].join('\n');
}
