import * as vscode from 'vscode';

/** Asks where to, and writes there; undefined when the person thinks better of it. */
export async function saveText(
  name: string,
  filters: Readonly<Record<string, string[]>>,
  text: string,
): Promise<vscode.Uri | undefined> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const defaultUri = folder && vscode.Uri.joinPath(folder.uri, name);
  const uri = await vscode.window.showSaveDialog({ filters: { ...filters }, ...(defaultUri ? { defaultUri } : {}) });
  if (uri) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}
