import * as vscode from 'vscode';
import { builtPath, type ReadData } from '../core/readData';

/** Reads Rapporteur's own data files, on disk or over the web, wherever the extension lies. */
export const mediaReader =
  (extension: vscode.Uri): ReadData =>
  async (path) =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, ...builtPath(path)));
