import { isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { findTopic, topicPath, type Taxonomy } from './taxonomy';
import { append, findTopicNode, labelOf, listAt, mappingOf, type TopicFile } from './topicFile';
import { topicIdOf } from './topicSlug';

export const NO_TOPICS: Taxonomy = { topics: [] };

export const exists = (file: TopicFile, id: string, builtIn: Taxonomy): boolean =>
  !!findTopicNode(file, id) || (file.extendsBuiltIn && !!findTopic(builtIn, id));

export function childrenOf(file: TopicFile, parent: string | undefined, builtIn: Taxonomy): YAMLSeq | undefined {
  if (parent === undefined) return file.topics;
  const map = mapOf(file, parent, builtIn);
  return map && listAt(file, map, 'children');
}

/** The topic's mapping in the file; one that only the built-in taxonomy has is named there first, below its parents. */
export function mapOf(file: TopicFile, id: string, builtIn: Taxonomy): YAMLMap | undefined {
  const known = findTopicNode(file, id);
  if (known) return mappingOf(file, known);
  const path = file.extendsBuiltIn ? topicPath(builtIn.topics, id) : [];
  if (path.length === 0) return undefined;
  const parent = path.at(-2)?.id;
  const list = childrenOf(file, parent, builtIn)!;
  const isPlain = topicIdOf(lastPart(id), undefined, parent) === id;
  append(list, file.document.createNode({ id: isPlain ? lastPart(id) : id }));
  return list.items.at(-1) as YAMLMap;
}

/** Writes down whole ids wherever they come from the place in the tree, which is about to change. */
export function keepIds(file: TopicFile, map: YAMLMap, id: string): void {
  if (map.get('id') === undefined) map.items.unshift(file.document.createPair('id', id));
  else map.set('id', id);
  const children = map.get('children', true);
  if (!isSeq(children)) return;
  for (const child of [...children.items] as Node[]) {
    const below = topicIdOf(isMap(child) ? (child.get('id') as string) : undefined, labelOf(child), id);
    if (below !== undefined) keepIds(file, mappingOf(file, { id: below, node: child, siblings: children }), below);
  }
}

export function isInside(map: YAMLMap, node: unknown): boolean {
  if (map === node) return true;
  const children = map.get('children', true);
  if (!isSeq(children)) return false;
  return children === node || children.items.some((child) => isMap(child) && isInside(child, node));
}

export const lastPart = (id: string): string => id.slice(id.lastIndexOf('/') + 1);
