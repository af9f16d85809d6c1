import { said } from '../message';
import { append } from './topicFile';
import { editFile, refuse, type TopicFileEdit } from './topicFileEdit';
import { childrenOf, exists, NO_TOPICS } from './topicFileNodes';
import type { Taxonomy } from './taxonomy';
import { topicIdOf } from './topicSlug';

/**
 * Adds a topic below a parent, or at the top. An empty text gives the file that extends the built-in topics. A parent
 * that only the built-in taxonomy has is named in the file by its id, which is all that is needed to add to it.
 */
export function addTopic(
  yaml: string,
  parent: string | undefined,
  label: string,
  builtIn: Taxonomy = NO_TOPICS,
): TopicFileEdit {
  const id = topicIdOf(undefined, label, parent);
  if (id === undefined) return refuse(said`A topic needs a name with at least one letter or digit.`);
  return editFile(yaml, (file) => {
    if (exists(file, id, builtIn)) return refuse(said`There is a topic "${id}" already.`);
    const list = childrenOf(file, parent, builtIn);
    if (!list) return refuse(said`There is no topic "${parent}" to add to.`);
    append(list, file.document.createNode({ label: label.trim() }));
    return id;
  });
}
