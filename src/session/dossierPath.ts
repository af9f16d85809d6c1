import * as vscode from 'vscode';
import { PAGE_SCHEME } from '../vscode/pages';

/** Where a document stands: the workspace folder that is its dossier, and its path in there, with forward slashes. */
export interface DossierPath {
  readonly root: vscode.Uri;
  readonly path: string;
}

/** Undefined for a file outside every folder of the workspace, and for what is not a file (a diff's left side, a draft). */
export function dossierPathOf(uri: vscode.Uri): DossierPath | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder || folder.uri.scheme !== uri.scheme) return undefined;
  return { root: folder.uri, path: vscode.workspace.asRelativePath(uri, false) };
}

/** A text to read marks in; the pages that Rapporteur writes itself are none. */
export const isMarkdown = ({ languageId, uri }: vscode.TextDocument): boolean =>
  languageId === 'markdown' && uri.scheme !== PAGE_SCHEME;
