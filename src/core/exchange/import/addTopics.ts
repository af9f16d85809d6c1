import { said, type Message } from '../../message';
import { addTopic } from '../../topics/addTopic';
import { parseTaxonomy } from '../../topics/parseTaxonomy';
import { allTopics, type Taxonomy } from '../../topics/taxonomy';
import { topicIdOf } from '../../topics/topicSlug';
import type { ListedTopic } from './readTable';

/** The new text of a topics file with the ids that were added, or why it stays as it is. */
export type TopicsEdit =
  | { readonly kind: 'edited'; readonly yaml: string; readonly added: readonly string[] }
  | { readonly kind: 'refused'; readonly message: Message };

/** Adds the topics that neither the file ("" when there is none) nor the built-in taxonomy has, and those above them. */
export function addTopics(yaml: string, topics: readonly ListedTopic[], builtIn: Taxonomy): TopicsEdit {
  const present = yaml.trim() === '' ? builtIn : parseTaxonomy(yaml, 'topics.yaml', builtIn).value;
  const known = new Set([...allTopics(present.topics)].map(({ id }) => id));
  const added: string[] = [];
  let text = yaml;
  for (const { label, above } of topics) {
    let parent: string | undefined;
    for (const step of [...above, label]) {
      const id = topicIdOf(undefined, step, parent);
      if (id === undefined)
        return { kind: 'refused', message: said`The topic "${step}" has no letter or digit in its name.` };
      if (!known.has(id)) {
        const edit = addTopic(text, parent, step, builtIn);
        if (edit.kind === 'refused') return edit;
        text = edit.yaml;
        known.add(id);
        added.push(id);
      }
      parent = id;
    }
  }
  return { kind: 'edited', yaml: text, added };
}
