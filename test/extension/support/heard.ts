import * as vscode from 'vscode';

type Door = 'showErrorMessage' | 'showQuickPick' | 'setStatusBarMessage';

/** What the editor is asked to show by a function of its window while something is done; it shows it all the same. */
export async function heardBy(door: Door, act: () => Promise<void>): Promise<readonly unknown[]> {
  const heard: unknown[] = [];
  const { window } = vscode;
  const original = window[door];
  const listening = new Proxy<(...args: unknown[]) => unknown>(original as never, {
    apply(show, self, args: unknown[]) {
      heard.push(args[0]);
      return Reflect.apply(show, self, args) as unknown;
    },
  });
  Object.assign(window, { [door]: listening });
  try {
    await act();
  } finally {
    Object.assign(window, { [door]: original });
  }
  return heard;
}
