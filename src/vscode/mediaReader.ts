import * as vscode from 'vscode';
import type { ReadData } from '../core/readData';

/** Reads Rapporteur's own data files below `media/`, on disk or over the web, wherever the extension lies. */
export const mediaReader =
  (extension: vscode.Uri): ReadData =>
  async (path) =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'media', ...path.split('/')));
