import { isSeq, type Node, type YAMLMap } from 'yaml';
import { forgetLayout } from './renderTopicFile';
import { findTopic, type Taxonomy } from './taxonomy';
import { addWords, append, findTopicNode, labelOf, listAt, mappingOf, wordsAt, type TopicFile } from './topicFile';
import { editFile, refuse, type TopicFileEdit } from './topicFileEdit';
import { isInside, keepIds, mapOf, NO_TOPICS } from './topicFileNodes';

/**
 * Makes one topic of two: the second keeps its label and gets the words, the children and the id of the first, so that
 * annotations with either are shown there.
 */
export function mergeTopics(yaml: string, from: string, into: string, builtIn: Taxonomy = NO_TOPICS): TopicFileEdit {
  return editFile(yaml, (file) => {
    const source = findTopicNode(file, from);
    if (!source && findTopic(builtIn, from)) {
      return refuse(`"${from}" is a built-in topic. Copy the built-in topics to the file to merge it.`);
    }
    const target = mapOf(file, into, builtIn);
    if (!source || !target || from === into) return refuse(`There is no topic "${source ? into : from}" to merge.`);
    const map = mappingOf(file, source);
    if (isInside(map, target)) return refuse('A topic cannot be merged into one below it.');
    keepIds(file, map, from);
    moveWords(file, map, target, from);
    source.siblings.items.splice(source.siblings.items.indexOf(map), 1);
    return into;
  });
}

function moveWords(file: TopicFile, map: YAMLMap, target: YAMLMap, from: string): void {
  addWords(file, target, 'synonyms', [labelOf(map)?.toLowerCase(), ...wordsAt(map, 'synonyms')]);
  addWords(file, target, 'hints', wordsAt(map, 'hints'));
  addWords(file, target, 'formerly', [from, ...wordsAt(map, 'formerly')]);
  const children = map.get('children', true);
  if (!isSeq(children)) return;
  forgetLayout(children);
  for (const child of children.items) append(listAt(file, target, 'children'), child as Node);
}
