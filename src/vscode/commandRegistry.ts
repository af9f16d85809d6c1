import * as vscode from 'vscode';
import { showHidden } from '../core/text/showHidden';
import { readArguments } from '../commandArguments';
import type { ArgumentsOf, CommandId } from '../manifest';
import type { Log } from './log';
import { say } from './target';

/** Registers commands by their manifest id; they are run with arguments of the types that the manifest gives them only. */
export interface CommandRegistry {
  register<C extends CommandId>(id: C, run: (...args: ArgumentsOf<C>) => unknown): vscode.Disposable;
}

/** The one place where an exception of ours ends: it is logged whole, and the person gets one message. */
export function createCommandRegistry(log: Log): CommandRegistry {
  return {
    register: (id, run) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        const read = readArguments(id, args);
        if (!read)
          return say(vscode.l10n.t('Rapporteur was asked for something that it does not know; nothing was done.'));
        try {
          return await run(...read);
        } catch (error) {
          report(id, error, log);
          return undefined;
        }
      }),
  };
}

/** Logs an error whole and tells the person in one sentence, with the log one click away. */
export function report(what: string, error: unknown, log: Log): void {
  log.error(`${what}:`, error instanceof Error ? (error.stack ?? error.message) : String(error));
  const reason = error instanceof Error ? error.message : String(error);
  const showLog = vscode.l10n.t('Show Log');
  void vscode.window
    .showErrorMessage(showHidden(vscode.l10n.t('Rapporteur could not do that: {0}', reason)), showLog)
    .then((choice) => choice === showLog && log.show());
}
