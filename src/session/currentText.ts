import * as vscode from 'vscode';
import { readNews } from './readNews';

/** What a news file says now: an open one as it stands in the editor. Undefined when it cannot be read. */
export async function currentText(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  const news = await readNews(uri);
  return news.kind === 'text' ? news.text : undefined;
}
