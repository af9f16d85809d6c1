import * as vscode from 'vscode';
import { readArguments } from '../commandArguments';
import { createExpected } from '../core/expected';
import { showHidden } from '../core/text/showHidden';
import { COMMAND, type ArgumentsOf, type CommandId } from '../manifest';
import type { Log } from './log';
import { say } from './target';

/** Registers commands by their manifest id; they are run with arguments of the types that the manifest gives them only. */
export interface CommandRegistry {
  register<C extends CommandId>(id: C, run: (...args: ArgumentsOf<C>) => unknown): vscode.Disposable;
}

/** The registry with all commands of the manifest, which the editor knows before they are registered here. */
export interface Commands extends CommandRegistry, vscode.Disposable {
  /** Says that no more are registered; answers with those that never were. */
  complete(): readonly CommandId[];
}

/**
 * Makes all commands known to the editor. One that is run before its feature has been loaded waits for it, so that nothing is
 * lost of what a person does in the first moment. And it is the one place where an exception of ours ends: it is logged whole,
 * and the person gets one message.
 */
export function createCommandRegistry(log: Log): Commands {
  const runs = createExpected<(...args: never[]) => unknown>();
  const ids = Object.values(COMMAND);
  const run = async (id: CommandId, given: readonly unknown[]): Promise<unknown> => {
    const read = readArguments(id, given);
    if (!read) return say(vscode.l10n.t('Rapporteur was asked for something that it does not know; nothing was done.'));
    try {
      const wanted = runs.now(id) ?? (await runs.later(id));
      if (!wanted) throw new Error(vscode.l10n.t('the part that does it was not loaded; load the window again'));
      return await wanted(...(read as never[]));
    } catch (error) {
      report(id, error, log);
      return undefined;
    }
  };
  const known = vscode.Disposable.from(
    ...ids.map((id) => vscode.commands.registerCommand(id, (...given: unknown[]) => run(id, given))),
  );
  return {
    register: (id, wanted) => ({ dispose: runs.bring(id, wanted) }),
    complete() {
      runs.complete();
      return ids.filter((id) => !runs.now(id));
    },
    dispose: () => known.dispose(),
  };
}

/** Logs an error whole and tells the person in one sentence, with the log one click away. */
export function report(what: string, error: unknown, log: Log): void {
  tell(vscode.l10n.t('Rapporteur could not do that: {0}', reasonOf(error)), what, error, log);
}

/** The same in other words. */
export function tell(message: string, what: string, error: unknown, log: Log): void {
  log.error(`${what}:`, error instanceof Error ? (error.stack ?? error.message) : String(error));
  const showLog = vscode.l10n.t('Show Log');
  void vscode.window.showErrorMessage(showHidden(message), showLog).then((choice) => choice === showLog && log.show());
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
