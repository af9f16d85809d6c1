import * as vscode from 'vscode';
import { topicPath } from '../../core/topics/taxonomy';
import { loadCore } from '../../vscode/loadCore';
import { chatTool } from './chatTool';
import type { ChatToolDeps } from './chatTools';

/** Who said they would do what: by party, kind, topic, words and date. */
export const getCommitmentsTool = (deps: ChatToolDeps): vscode.LanguageModelTool<unknown> =>
  chatTool(
    deps,
    () => vscode.l10n.t('Looking up commitments in the dossier'),
    async (documents, input) => {
      const { commitmentsAnswer, readCommitmentsQuestion } = await loadCore();
      const [first] = documents;
      const { topics } = first ? await deps.taxonomies.get(first.uri) : { topics: [] };
      const topicName = (id: string): string =>
        topicPath(topics, id)
          .map(({ label }) => label)
          .join(' › ') || id;
      return commitmentsAnswer(documents, readCommitmentsQuestion(input), topicName);
    },
  );
