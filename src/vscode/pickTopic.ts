import * as vscode from 'vscode';
import { topicPath, allTopics, type Taxonomy } from '../core/topics/taxonomy';
import { pickOne } from './ask';

interface TopicItem extends vscode.QuickPickItem {
  readonly id: string;
}

interface Wanted {
  /** Topics that are not offered. */
  readonly except?: (id: string) => boolean;
  /** Also offers the top, as "". */
  readonly withTop?: boolean;
  /** Offered first. */
  readonly likely?: string | undefined;
}

/** The id of the topic that the person names; undefined when the list is left. */
export async function pickTopic(taxonomy: Taxonomy, title: string, wanted: Wanted = {}): Promise<string | undefined> {
  const { except = () => false, withTop = false, likely } = wanted;
  const items = [...allTopics(taxonomy.topics)]
    .filter(({ id }) => !except(id))
    .map(({ id, label }): TopicItem => {
      const above = topicPath(taxonomy.topics, id).slice(0, -1);
      return { id, label, description: above.map((topic) => topic.label).join(' › ') };
    });
  const top: TopicItem = {
    id: '',
    label: vscode.l10n.t('At the top'),
    description: vscode.l10n.t('a topic of its own'),
  };
  const likelyFirst = items.toSorted((a, b) => Number(b.id === likely) - Number(a.id === likely));
  const options = { title, matchOnDescription: true };
  return (await pickOne(withTop ? [...likelyFirst, top] : likelyFirst, options))?.id;
}
