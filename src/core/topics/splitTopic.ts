import { said } from '../message';
import type { Taxonomy } from './taxonomy';
import { append } from './topicFile';
import { editFile, refuse, type TopicFileEdit } from './topicFileEdit';
import { childrenOf, exists, NO_TOPICS } from './topicFileNodes';
import { topicIdOf } from './topicSlug';

/**
 * Makes a narrower topic below one, with words of its own: of the commitments that have these words the narrower topic is
 * chosen from now on, since a child that stands out goes before its parent.
 */
export function splitTopic(
  yaml: string,
  from: string,
  label: string,
  words: readonly string[] = [],
  builtIn: Taxonomy = NO_TOPICS,
): TopicFileEdit {
  const id = topicIdOf(undefined, label, from);
  if (id === undefined) return refuse(said`A topic needs a name with at least one letter or digit.`);
  return editFile(yaml, (file) => {
    if (exists(file, id, builtIn)) return refuse(said`There is a topic "${id}" already.`);
    const list = childrenOf(file, from, builtIn);
    if (!list) return refuse(said`There is no topic "${from}" to split.`);
    const synonyms = words.filter((word) => word.toLowerCase() !== label.trim().toLowerCase());
    const node = file.document.createNode({ label: label.trim(), ...(synonyms.length > 0 ? { synonyms } : {}) });
    append(list, node);
    return id;
  });
}
