import * as vscode from 'vscode';

const NAME = 'rapporteur-sample';

/** More copies than this beside one another are an accident. */
const MOST = 100;

/** False in a browser without a server behind: there the files of an extension can be fetched, but no folder copied. */
export const canCopySample = (extension: vscode.Uri): boolean => !/^https?$/.test(extension.scheme);

/** Copies the sample dossier into a new folder of its own below the one given, and tells which; it replaces nothing. */
export async function copySample(extension: vscode.Uri, parent: vscode.Uri): Promise<vscode.Uri> {
  const taken = new Set((await vscode.workspace.fs.readDirectory(parent)).map(([name]) => name.toLowerCase()));
  const names = [NAME, ...Array.from({ length: MOST }, (_, i) => `${NAME}-${i + 2}`)];
  const name = names.find((each) => !taken.has(each));
  if (name === undefined) {
    throw new Error(vscode.l10n.t('There are too many copies of the sample dossier here; choose another folder.'));
  }
  const target = vscode.Uri.joinPath(parent, name);
  await vscode.workspace.fs.copy(vscode.Uri.joinPath(extension, 'media', 'sample'), target, { overwrite: false });
  return target;
}
