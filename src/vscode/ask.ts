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

/** Has a person choose from a list; the answer is what was given, not what was seen. */
export async function pickOne<T extends vscode.QuickPickItem>(
  items: readonly T[],
  options: vscode.QuickPickOptions,
): Promise<T | undefined> {
  const rows = items.map(seen);
  const picked = await vscode.window.showQuickPick(rows, seen(options));
  return picked && items[rows.indexOf(picked)];
}

/** The same where several may be checked. */
export async function pickSome<T extends vscode.QuickPickItem>(
  items: readonly T[],
  options: vscode.QuickPickOptions,
): Promise<readonly T[] | undefined> {
  const rows = items.map(seen);
  const picked = await vscode.window.showQuickPick(rows, { ...seen(options), canPickMany: true });
  return picked?.flatMap((row) => items[rows.indexOf(row)] ?? []);
}

/** Has a person type something. What stands there already stays as it is, since it comes back. */
export const askFor = (options: vscode.InputBoxOptions): Thenable<string | undefined> =>
  vscode.window.showInputBox(seen(options));
