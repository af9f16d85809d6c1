import * as vscode from 'vscode';
import { DOSSIER_FOLDER } from '../core/annotation/sidecarPath';
import { SETTING } from '../manifest';
import type { Settings } from './settings';

/** The files that Rapporteur may read in a folder: the setting's pattern, without what files and search leave out. */
export async function findNews(
  root: vscode.Uri,
  settings: Settings,
  token?: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(root, settings.get(SETTING.files, root));
  const found = await vscode.workspace.findFiles(pattern, exclusions(root), undefined, token);
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function exclusions(root: vscode.Uri): string {
  const globs = ['files.exclude', 'search.exclude'].flatMap((key) => {
    const set = vscode.workspace.getConfiguration(undefined, root).get<Record<string, unknown>>(key) ?? {};
    return Object.keys(set).filter((glob) => set[glob] === true);
  });
  return `{${[...globs, `**/${DOSSIER_FOLDER}/**`, '**/node_modules/**'].join(',')}}`;
}
