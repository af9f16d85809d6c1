import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { said, type Message } from '../message';
import { AREAS, findTopic, isArea, type Area, type Taxonomy, type Topic } from './taxonomy';
import { topicIdOf } from './topicSlug';
import { resolveScalar, type YamlSource } from '../yaml/yamlSource';

const TOPIC_KEYS = new Set(['id', 'label', 'synonyms', 'hints', 'area', 'color', 'note', 'formerly', 'children']);

/** A tree deeper than this is a mistake in the indentation, and nobody could walk it. */
const MAX_DEPTH = 8;
/** More topics than any analyst keeps apart; it bounds memory for a file made by a machine. */
const MAX_TOPICS = 5_000;

interface Reading {
  readonly source: YamlSource;
  /** The taxonomy that the file extends: a topic named by id alone takes its label from here. */
  readonly base: Taxonomy;
  /** Ids seen so far, former ones included. */
  readonly ids: Set<string>;
}

interface Place {
  readonly parent: { readonly id: string; readonly area: Area } | undefined;
  readonly depth: number;
}

/** Reads the list under "topics", entry by entry; an entry that cannot be read is reported and left out. */
export function readTopics(list: unknown, source: YamlSource, base: Taxonomy): readonly Topic[] {
  return readList(list, { source, base, ids: new Set() }, { parent: undefined, depth: 1 });
}

function readList(list: unknown, reading: Reading, place: Place): readonly Topic[] {
  const { source } = reading;
  if (list === undefined || isEmpty(list)) return [];
  if (!isSeq(list)) {
    source.report('error', notA(said`a list of topics, each on its own line after "- "`, list), list);
    return [];
  }
  if (place.depth > MAX_DEPTH) {
    source.report('error', said`Topics are nested more than ${MAX_DEPTH} deep; the deeper ones are left out.`, list);
    return [];
  }
  return list.items.flatMap((item) => readTopic(item, reading, place) ?? []);
}

function readTopic(item: unknown, reading: Reading, place: Place): Topic | undefined {
  const { source, ids } = reading;
  if (ids.size === MAX_TOPICS) source.report('error', said`Only the first ${MAX_TOPICS} topics are read.`, item);
  if (ids.size >= MAX_TOPICS) return undefined;
  const short = resolveScalar(source.document, item);
  if (isScalar(short)) return readEntry({ label: readText(short, source) }, item, reading, place);
  if (isMap(item)) return readEntry(readFields(item, source), item, reading, place);
  source.report('error', notA(said`a topic: a label, or keys such as "label:" and "synonyms:"`, item), item);
  return undefined;
}

interface Fields {
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly map?: YAMLMap;
}

function readFields(map: YAMLMap, source: YamlSource): Fields {
  for (const { key } of map.items) {
    if (TOPIC_KEYS.has(String(key))) continue;
    source.report('warning', said`"${String(key)}" is not known here and is ignored; the file keeps it.`, key);
  }
  return { map, id: textAt(map, 'id', source), label: textAt(map, 'label', source) };
}

function readEntry(fields: Fields, node: unknown, reading: Reading, place: Place): Topic | undefined {
  const { source, base, ids } = reading;
  const id = topicIdOf(fields.id, fields.label, place.parent?.id);
  const label = fields.label ?? (id === undefined ? undefined : findTopic(base, id)?.label);
  if (id === undefined || label === undefined) {
    source.report('error', said`This topic has no label. Add "label:" with the name to show.`, node);
    return undefined;
  }
  if (ids.has(id)) {
    source.report(
      'error',
      said`The topic "${id}" is there already; this one is left out. Give it another label or id.`,
      node,
    );
    return undefined;
  }
  ids.add(id);
  const area = areaFor(fields.map, id, reading, place);
  const { map } = fields;
  return {
    id,
    label,
    synonyms: textsAt(map, 'synonyms', source).map((word) => word.toLowerCase()),
    hints: textsAt(map, 'hints', source).map((word) => word.toLowerCase()),
    area,
    color: textAt(map, 'color', source),
    note: textAt(map, 'note', source),
    formerIds: textsAt(map, 'formerly', source),
    children: readList(map?.get('children', true), reading, { parent: { id, area }, depth: place.depth + 1 }),
  };
}

function areaFor(map: YAMLMap | undefined, id: string, { source, base }: Reading, place: Place): Area {
  const written = textAt(map, 'area', source);
  if (isArea(written)) return written;
  if (written !== undefined) {
    source.report('error', said`"${written}" is not an area. Use one of: ${AREAS.join(', ')}.`, map?.get('area', true));
  }
  return place.parent?.area ?? findTopic(base, id)?.area ?? (isArea(id) ? id : 'other');
}

function textAt(map: YAMLMap | undefined, key: string, source: YamlSource): string | undefined {
  const node = map?.get(key, true);
  return node === undefined || isEmpty(node) ? undefined : readText(node, source);
}

/** The words of a list, as text; none when the key is absent or empty. */
export function textsAt(map: YAMLMap | undefined, key: string, source: YamlSource): readonly string[] {
  const node = map?.get(key, true);
  if (node === undefined || isEmpty(node)) return [];
  if (!isSeq(node)) {
    source.report('error', notA(said`a list: ${key}: [one, another]`, node), node);
    return [];
  }
  return node.items.flatMap((item) => readText(item, source) ?? []);
}

/** Text as the file has it: 301 and 5e3 are words here, not numbers. */
function readText(node: unknown, source: YamlSource): string | undefined {
  const scalar = resolveScalar(source.document, node);
  if (!isScalar(scalar) || isEmpty(scalar)) {
    source.report('error', notA(said`a word or a phrase`, node), node);
    return undefined;
  }
  const text = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value));
  return text.trim().normalize('NFC') || undefined;
}

const isEmpty = (node: unknown): boolean => isScalar(node) && node.value === null;

function notA(expected: Message, node: unknown): Message {
  if (isAlias(node)) {
    return said`This should be ${expected}; it is an alias and is left out. An alias (*name) can stand for a word only; write the list out.`;
  }
  return said`This should be ${expected}; it is ${kindOf(node as Node)} and is left out.`;
}

function kindOf(node: Node | null): Message {
  if (isMap(node)) return said`a mapping (key: value)`;
  if (isSeq(node)) return said`a list`;
  return isScalar(node) && node.value !== null ? said`a single value` : said`empty`;
}
