import * as vscode from 'vscode';

const SCHEME = 'rapporteur-change';

/** A page that shows a passage; the passage is in its address, so that nothing needs to be kept. */
export const changeUri = (file: string, side: 'before' | 'now', text: string): vscode.Uri =>
  vscode.Uri.from({ scheme: SCHEME, path: `/${side}/${file}.txt`, query: text });

export const registerChangeContent = (): vscode.Disposable =>
  vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ query }) => query,
  });
