import * as vscode from 'vscode';
import { documentsAtHand, type LocatedDocument } from '../../session/documentsAtHand';
import { readFolder } from '../../session/readFolder';
import type { ChatToolDeps } from './chatTools';

/** What the documents say in answer to what a model asked; a text says what was wrong with the question. */
export type Answering = (documents: readonly LocatedDocument[], input: unknown) => Promise<object | string>;

/** A tool that reads the folder and answers with JSON. The person is told what goes to the model before it does. */
export const chatTool = (
  deps: ChatToolDeps,
  invocationMessage: () => string,
  answer: Answering,
): vscode.LanguageModelTool<unknown> => ({
  prepareInvocation: () => ({
    invocationMessage: invocationMessage(),
    confirmationMessages: {
      title: vscode.l10n.t('Give quotes of this dossier to the language model?'),
      message: vscode.l10n.t(
        'Rapporteur reads the Markdown files of the folder on this machine; sentences that answer the question go to the model.',
      ),
    },
  }),
  async invoke({ input }, token) {
    await readFolder(deps.index, vscode.l10n.t('Reading the folder for the chat'), token);
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    const answered = await answer(await documentsAtHand(deps), input);
    const text = typeof answered === 'string' ? answered : JSON.stringify(answered);
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
  },
});
