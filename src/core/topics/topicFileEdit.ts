import { isMessage, type Message } from '../message';
import { renderTopicFile } from './renderTopicFile';
import { openTopicFile, type TopicFile } from './topicFile';

/** The new text of a topics file, or why it stays as it is, in words for the person who asked. */
export type TopicFileEdit =
  | {
      readonly kind: 'edited';
      readonly yaml: string;
      /** Id of the topic that the edit was about. */ readonly topic: string;
    }
  | { readonly kind: 'refused'; readonly message: Message };

export const refuse = (message: Message): TopicFileEdit => ({ kind: 'refused', message });

/** Opens the file, edits its nodes (the edit returns the topic's id, or a refusal) and gives its new text. */
export function editFile(yaml: string, edit: (file: TopicFile) => string | TopicFileEdit): TopicFileEdit {
  const file = openTopicFile(yaml);
  if (isMessage(file)) return refuse(file);
  const result = edit(file);
  return typeof result === 'string'
    ? { kind: 'edited', yaml: renderTopicFile(file.document, yaml), topic: result }
    : result;
}
