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
  const search = vscode.workspace.findFiles(pattern, exclusions(root), undefined, token);
  const searched = root.scheme === 'file' ? await search : await Promise.race([search, afterPatience()]);
  const found = searched ?? (await walk(root, token));
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function exclusions(root: vscode.Uri): string {
  const globs = ['files.exclude', 'search.exclude'].flatMap((key) => {
    const set = vscode.workspace.getConfiguration(undefined, root).get<Record<string, unknown>>(key) ?? {};
    return Object.keys(set).filter((glob) => set[glob] === true);
  });
  return `{${[...globs, `**/${DOSSIER_FOLDER}/**`, '**/node_modules/**'].join(',')}}`;
}

const MARKDOWN = /\.(md|markdown)$/i;

/**
 * Not every virtual file system can be searched, and a search in one that cannot never ends. After this time, in
 * milliseconds, it is walked through instead.
 */
const SEARCH_PATIENCE = 2000;

const afterPatience = (): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), SEARCH_PATIENCE));

/** All Markdown files below a folder, without hidden folders. */
async function walk(folder: vscode.Uri, token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
  if (token?.isCancellationRequested) return [];
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  const found = entries.map(async ([name, type]) => {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type & vscode.FileType.Directory) return isHidden(name) ? [] : walk(uri, token);
    return MARKDOWN.test(name) ? [uri] : [];
  });
  return (await Promise.all(found)).flat();
}

/** What the editor and its tools keep for themselves, by the name of a folder or file. */
export const isHidden = (name: string): boolean => name.startsWith('.') || name === 'node_modules';
