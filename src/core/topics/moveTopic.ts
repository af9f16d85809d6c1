import type { YAMLMap } from 'yaml';
import { said } from '../message';
import { forgetLayout } from './renderTopicFile';
import { findTopic, type Taxonomy } from './taxonomy';
import { addWords, append, findTopicNode, type TopicFile } from './topicFile';
import { editFile, refuse, type TopicFileEdit } from './topicFileEdit';
import { childrenOf, isInside, keepIds, lastPart, mapOf, NO_TOPICS } from './topicFileNodes';

/**
 * Puts a topic with all below it under another parent, or at the top. It keeps its id; only a top-level topic, whose id
 * has one part, gets a new one and remembers the old.
 */
export function moveTopic(
  yaml: string,
  id: string,
  parent: string | undefined,
  builtIn: Taxonomy = NO_TOPICS,
): TopicFileEdit {
  return editFile(yaml, (file) => {
    if (parent === id || parent?.startsWith(`${id}/`)) return refuse(said`A topic cannot stand below itself.`);
    const map = mapOf(file, id, builtIn);
    const list = map && childrenOf(file, parent, builtIn);
    if (!map || !list) return refuse(said`There is no topic "${map ? parent : id}".`);
    if (isInside(map, list)) return refuse(said`A topic cannot stand below itself.`);
    const { siblings } = findTopicNode(file, id)!;
    const newId = keepId(file, map, id, parent, builtIn);
    siblings.items.splice(siblings.items.indexOf(map), 1);
    forgetLayout(map);
    append(list, map);
    return newId;
  });
}

/** Its id after the move; under a new one a built-in topic must be named in the file. */
function keepId(file: TopicFile, map: YAMLMap, id: string, parent: string | undefined, builtIn: Taxonomy): string {
  keepIds(file, map, id);
  if (id.includes('/') || parent === undefined) return id;
  addWords(file, map, 'formerly', [id]);
  const before = findTopic(builtIn, id);
  if (before && map.get('label') === undefined) {
    map.set('label', before.label);
    map.set('area', before.area);
  }
  return `${parent}/${lastPart(id)}`;
}
