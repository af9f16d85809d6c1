import * as vscode from 'vscode';

/** True if the person sees a Markdown preview now: drawing others anew would be work for nobody. */
export const isPreviewVisible = (): boolean =>
  vscode.window.tabGroups.all.some(({ activeTab }) => isPreview(activeTab?.input));

/** The preview beside a text is a webview, one that was opened as the file's editor a custom editor. */
function isPreview(input: unknown): boolean {
  const isOfPreview = input instanceof vscode.TabInputWebview || input instanceof vscode.TabInputCustom;
  return isOfPreview && /markdown\.preview/.test(input.viewType);
}
