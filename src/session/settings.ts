import * as vscode from 'vscode';
import { SETTING, type SettingValues } from '../manifest';

/** The one door to the settings. Values are read when asked for, so that a change counts at once. */
export interface Settings {
  get<K extends keyof SettingValues>(key: K, scope?: vscode.Uri): SettingValues[K];
  /** Fires with the keys that changed. */
  readonly onDidChange: vscode.Event<readonly (keyof SettingValues)[]>;
}

export function createSettings(): Settings & vscode.Disposable {
  const changed = new vscode.EventEmitter<readonly (keyof SettingValues)[]>();
  const listener = vscode.workspace.onDidChangeConfiguration((event) => {
    const keys = Object.values(SETTING).filter((key) => event.affectsConfiguration(key));
    if (keys.length > 0) changed.fire(keys);
  });
  return {
    get: (key, scope) => vscode.workspace.getConfiguration(undefined, scope).get(key) as SettingValues[typeof key],
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(listener, changed).dispose(),
  };
}
