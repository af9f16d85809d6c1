import * as vscode from 'vscode';
import { createExpected, type Expected } from '../../core/expected';

/** As package.json names them. */
export const CHAT_TOOL = {
  getCommitments: 'rapporteur_get_commitments',
  findMentions: 'rapporteur_find_mentions',
} as const;

type Tool = vscode.LanguageModelTool<unknown>;

/** The tools that a language model may call, and which the editor knows before they have been loaded. */
export interface OfferedTools extends vscode.Disposable, Pick<Expected<Tool>, 'bring' | 'complete'> {}

/** A tool that is called before it has been loaded waits. Editors without language models do not know `vscode.lm`. */
export function offerChatTools(): OfferedTools {
  const { bring, complete, later } = createExpected<Tool>();
  const { lm } = vscode as Partial<typeof vscode>;
  const names = typeof lm?.registerTool === 'function' ? Object.values(CHAT_TOOL) : [];
  const known = vscode.Disposable.from(
    ...names.map((name) =>
      lm!.registerTool(
        name,
        whenLoaded(() => later(name)),
      ),
    ),
  );
  return { bring, complete, dispose: () => known.dispose() };
}

const whenLoaded = (later: () => Promise<Tool | undefined>): Tool => ({
  prepareInvocation: async (options, token) => (await later())?.prepareInvocation?.(options, token),
  async invoke(options, token) {
    const tool = await later();
    if (!tool) throw new Error('This tool of Rapporteur could not be loaded.');
    return tool.invoke(options, token);
  },
});
