import * as vscode from 'vscode';
import { topicName } from '../../core/topics/topicName';
import { loadCore } from '../../session/loadCore';
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
      const taxonomy = first ? await deps.taxonomies.get(first.uri) : { topics: [] };
      return commitmentsAnswer(documents, readCommitmentsQuestion(input), (id) => topicName(taxonomy, id));
    },
  );
