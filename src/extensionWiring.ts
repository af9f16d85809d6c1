import type { ExtensionContext } from 'vscode';
import { offerChatTools } from './features/chatTools/offeredTools';
import { createPreviewPlugin, type PreviewPlugin } from './features/preview/previewPlugin';
import { loadParts, type Rapporteur } from './parts/loadParts';
import type { Platform } from './session/platform';
import { createCommandRegistry } from './vscode/commandRegistry';
import { createLog } from './vscode/log';
import { createOwnership } from './vscode/ownership';

export type { Rapporteur };

/** What the extension gives to other extensions. */
export interface Exports extends Pick<PreviewPlugin, 'extendMarkdownIt'> {
  /** All of it, for its own tests, once it is loaded; rejects when a part could not be. */
  readonly whenReady: Promise<Rapporteur>;
}

/**
 * Opens the doors that have to be open when the editor has activated the extension: a command of a person, a tool that a model
 * calls, a preview that starts. What is behind them is loaded afterwards, and whoever comes before it waits for it.
 */
export function wire(context: ExtensionContext, loadPlatform: () => Promise<{ readonly platform: Platform }>): Exports {
  const ownership = createOwnership(context.subscriptions);
  const log = ownership.own(createLog());
  const commands = ownership.own(createCommandRegistry(log));
  const tools = ownership.own(offerChatTools());
  const preview = createPreviewPlugin();
  const whenReady = loadParts({ context, loadPlatform, ownership, log, commands, tools, preview });
  // The person has been told; nobody else need wait for it.
  whenReady.catch(() => undefined);
  return { extendMarkdownIt: preview.extendMarkdownIt, whenReady };
}
