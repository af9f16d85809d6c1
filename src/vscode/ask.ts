import * as vscode from 'vscode';
import { showHidden } from '../core/text/showHidden';

/** What a person sees of a list's row, or reads around a list or an input box. */
interface Texts {
  readonly label?: string;
  readonly description?: string;
  readonly detail?: string;
  readonly title?: string;
  readonly placeHolder?: string;
  readonly prompt?: string;
}

const SEEN = ['label', 'description', 'detail', 'title', 'placeHolder', 'prompt'] as const;

/** The same with what is hidden in its texts named: they may be those of a document, or of a colleague's file. */
export function seen<T extends Texts>(item: T): T {
  const texts = SEEN.flatMap((key) => (typeof item[key] === 'string' ? [[key, showHidden(item[key])]] : []));
  return { ...item, ...Object.fromEntries(texts) };
}

let openQuestions = 0;
const questionClosed = new vscode.EventEmitter<void>();

/** Whether a question of ours waits for an answer at the top of the window. */
export const isQuestionOpen = (): boolean => openQuestions > 0;

/** Fires when a person has answered or left a question, before anything is done with the answer. */
export const onDidCloseQuestion = questionClosed.event;

/** The answer to a question that is being shown, which counts as open until then. */
export async function answered<T>(answer: Thenable<T>): Promise<T> {
  openQuestions++;
  try {
    return await answer;
  } finally {
    openQuestions--;
    questionClosed.fire();
  }
}

/** Has a person choose from a list; the answer is what was given, not what was seen. */
export async function pickOne<T extends vscode.QuickPickItem>(
  items: readonly T[],
  options: vscode.QuickPickOptions,
): Promise<T | undefined> {
  const rows = items.map(seen);
  const picked = await answered(vscode.window.showQuickPick(rows, seen(options)));
  return picked && items[rows.indexOf(picked)];
}

/** The same where several may be checked. */
export async function pickSome<T extends vscode.QuickPickItem>(
  items: readonly T[],
  options: vscode.QuickPickOptions,
): Promise<readonly T[] | undefined> {
  const rows = items.map(seen);
  const picked = await answered(vscode.window.showQuickPick(rows, { ...seen(options), canPickMany: true }));
  return picked?.flatMap((row) => items[rows.indexOf(row)] ?? []);
}

/** Shows a list that was prepared, and gives the row a person chooses. */
export const choose = <T extends vscode.QuickPickItem>(list: vscode.QuickPick<T>): Promise<T | undefined> =>
  answered(
    new Promise((resolve) => {
      list.onDidAccept(() => {
        resolve(list.selectedItems[0]);
        list.hide();
      });
      list.onDidHide(() => {
        resolve(undefined);
        list.dispose();
      });
      list.show();
    }),
  );

/** Has a person type something. What stands there already stays as it is, since it comes back. */
export const askFor = (options: vscode.InputBoxOptions): Promise<string | undefined> =>
  answered(vscode.window.showInputBox(seen(options)));
