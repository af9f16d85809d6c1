import { isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { said, type Message } from '../message';
import { BUILT_IN } from './parseTaxonomy';
import { topicIdOf } from './topicSlug';
import { readYaml, resolveScalar } from '../yaml/yamlSource';

/** A topics file opened for an edit: its nodes keep comments, order and unknown keys. */
export interface TopicFile {
  readonly document: Document;
  readonly topics: YAMLSeq;
  /** True if the built-in topics are in use beside the file's own. */
  readonly extendsBuiltIn: boolean;
}

/** A topic where the file has it. */
export interface TopicNode {
  readonly id: string;
  /** A mapping, or the label alone. */
  readonly node: Node;
  /** The list it stands in. */
  readonly siblings: YAMLSeq;
}

/** The file of a dossier that has none yet. */
const NEW_FILE = `# Topics of this dossier, beside the built-in ones. Without the next line they would replace them.
extends: ${BUILT_IN}
topics: []
`;

/** A message instead of the file when it cannot be edited without harm. */
export function openTopicFile(yaml: string): TopicFile | Message {
  const { document, problems } = readYaml(yaml.trim() === '' ? NEW_FILE : yaml, 'topics.yaml');
  const [first] = problems;
  if (first) return said`Line ${first.line} of the topics file must be mended first: ${first.message}`;
  const root = document.contents;
  const topics = isMap(root) ? root.get('topics', true) : undefined;
  if (!isMap(root) || !isSeq(topics)) return said`The topics file has no list named "topics". Add one first.`;
  return { document, topics, extendsBuiltIn: root.get('extends') === BUILT_IN };
}

function* topicNodes(file: TopicFile, list: YAMLSeq = file.topics, parent?: string): Generator<TopicNode> {
  for (const item of list.items) {
    const node = resolveScalar(file.document, item);
    const id = topicIdOf(isMap(node) ? textOf(node, 'id') : undefined, labelOf(node), parent);
    if (id === undefined) continue;
    yield { id, node: item as Node, siblings: list };
    const children = isMap(node) ? node.get('children', true) : undefined;
    if (isSeq(children)) yield* topicNodes(file, children, id);
  }
}

export function findTopicNode(file: TopicFile, id: string): TopicNode | undefined {
  for (const topic of topicNodes(file)) if (topic.id === id) return topic;
  return undefined;
}

export function labelOf(node: unknown): string | undefined {
  if (isMap(node)) return textOf(node, 'label');
  return isScalar(node) ? String(node.value) : undefined;
}

function textOf(map: YAMLMap, key: string): string | undefined {
  const value = map.get(key);
  return value === undefined || value === null ? undefined : String(value);
}

/** The topic's mapping; a label alone becomes one, with its comments. */
export function mappingOf(file: TopicFile, topic: TopicNode): YAMLMap {
  if (isMap(topic.node)) return topic.node;
  const map = file.document.createNode({ label: labelOf(resolveScalar(file.document, topic.node)) }) as YAMLMap;
  const { comment, commentBefore } = topic.node as { comment?: string | null; commentBefore?: string | null };
  if (commentBefore) map.commentBefore = commentBefore;
  if (comment) (map.items[0] as Pair<Node, Node>).value!.comment = comment;
  topic.siblings.items[topic.siblings.items.indexOf(topic.node)] = map;
  return map;
}

/** The list under a key of the mapping, made when it is not there; an empty "[]" is laid out as a block from now on. */
export function listAt(file: TopicFile, map: YAMLMap, key: string): YAMLSeq {
  const known = map.get(key, true);
  if (isSeq(known)) return known;
  const list = file.document.createNode([]) as YAMLSeq;
  map.set(key, list);
  return list;
}

export function append(list: YAMLSeq, node: Node): void {
  if (list.items.length === 0) list.flow = false;
  list.items.push(node);
}

/** Adds those that are not there yet; a list that did not exist is written in brackets. */
export function addWords(file: TopicFile, map: YAMLMap, key: string, words: readonly (string | undefined)[]): void {
  const known = new Set(wordsAt(map, key));
  const missing = words.filter((word): word is string => word !== undefined && !known.has(word));
  if (missing.length === 0) return;
  const isNew = !map.has(key);
  const list = listAt(file, map, key);
  if (isNew) list.flow = true;
  for (const word of missing) list.items.push(file.document.createNode(word));
}

export const wordsAt = (map: YAMLMap, key: string): readonly string[] => {
  const list = map.get(key, true);
  return isSeq(list) ? list.items.map((item) => String((item as { value?: unknown }).value ?? '')) : [];
};
