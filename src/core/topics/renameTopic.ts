import { said } from '../message';
import { findTopic, type Taxonomy } from './taxonomy';
import { addWords, labelOf } from './topicFile';
import { editFile, refuse, type TopicFileEdit } from './topicFileEdit';
import { lastPart, mapOf, NO_TOPICS } from './topicFileNodes';

/**
 * Gives a topic another label. Its id stays, and is written down where it came from the label; the old label stays one of
 * its words, or the commitments that it had found would be lost.
 */
export function renameTopic(yaml: string, id: string, label: string, builtIn: Taxonomy = NO_TOPICS): TopicFileEdit {
  const name = label.trim();
  if (name === '') return refuse(said`A topic needs a name.`);
  return editFile(yaml, (file) => {
    const map = mapOf(file, id, builtIn);
    if (!map) return refuse(said`There is no topic "${id}".`);
    if (map.get('id') === undefined) map.items.unshift(file.document.createPair('id', lastPart(id)));
    const before = labelOf(map) ?? findTopic(builtIn, id)?.label;
    map.set('label', name);
    if (before?.toLowerCase() !== name.toLowerCase()) addWords(file, map, 'synonyms', [before?.toLowerCase()]);
    return id;
  });
}
