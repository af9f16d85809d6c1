import { isSeq, type Node, type YAMLMap } from 'yaml';
import { said } from '../message';
import { forgetLayout } from './renderTopicFile';
import { findTopic, topicPath, type Taxonomy } from './taxonomy';
import { addWords, append, findTopicNode, labelOf, listAt, mappingOf, wordsAt, type TopicFile } from './topicFile';
import { editFile, refuse, type TopicFileEdit } from './topicFileEdit';
import { isInside, keepIds, mapOf, NO_TOPICS } from './topicFileNodes';

/**
 * Makes one topic of two: the second keeps its label and gets the words, the children and the id of the first, so that
 * annotations with either are shown there. Of a built-in topic only its id is written down, which is all that is needed.
 */
export function mergeTopics(yaml: string, from: string, into: string, builtIn: Taxonomy = NO_TOPICS): TopicFileEdit {
  return editFile(yaml, (file) => {
    const source = findTopicNode(file, from);
    const target = mapOf(file, into, builtIn);
    const isBuiltIn = file.extendsBuiltIn && findTopic(builtIn, from) !== undefined;
    if ((!source && !isBuiltIn) || !target || from === into) {
      return refuse(said`There is no topic "${source || isBuiltIn ? into : from}" to merge.`);
    }
    if (isBuiltIn && topicPath(builtIn.topics, into).some(({ id }) => id === from)) return refuse(BELOW);
    addWords(file, target, 'formerly', [from]);
    if (!source) return into;
    const map = mappingOf(file, source);
    if (isInside(map, target)) return refuse(BELOW);
    keepIds(file, map, from);
    moveWords(file, map, target);
    source.siblings.items.splice(source.siblings.items.indexOf(map), 1);
    return into;
  });
}

const BELOW = said`A topic cannot be merged into one below it.`;

function moveWords(file: TopicFile, map: YAMLMap, target: YAMLMap): void {
  addWords(file, target, 'synonyms', [labelOf(map)?.toLowerCase(), ...wordsAt(map, 'synonyms')]);
  addWords(file, target, 'hints', wordsAt(map, 'hints'));
  addWords(file, target, 'formerly', wordsAt(map, 'formerly'));
  const children = map.get('children', true);
  if (!isSeq(children)) return;
  forgetLayout(children);
  for (const child of children.items) append(listAt(file, target, 'children'), child as Node);
}
