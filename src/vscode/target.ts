import * as vscode from 'vscode';
import { showHidden } from '../core/text/showHidden';
import { shortenText } from '../core/text/shortenText';
import type { Span } from '../core/text/span';
import type { PlaceArgument } from '../manifest';
import { fromRange } from './range';

/** Where a command is to act, caught before anything is shown that could let the text change underneath. */
export interface Target {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly span: Span;
  /** The annotation meant, where the caller knows. */
  readonly annotation: string | undefined;
}

/**
 * The place given, else the selection of the active Markdown editor; undefined when there is neither. Rejects for a place
 * that is in no document of the workspace, since a link may name any.
 */
export async function targetOf(argument: PlaceArgument): Promise<Target | undefined> {
  if (argument) {
    const place = 'place' in argument ? argument.place : argument;
    const document = await documentAt(place.uri);
    if (!document || place.end > document.getText().length) throw new Error(notThere());
    const span = { start: place.start, end: place.end };
    return { document, version: document.version, span, annotation: place.annotation };
  }
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return undefined;
  const span = fromRange(editor.document, editor.selection);
  return { document: editor.document, version: editor.document.version, span, annotation: undefined };
}

/** False once the text has changed since the target was caught: its span may then be another text. */
export const isCurrent = ({ document, version }: Target): boolean => !document.isClosed && document.version === version;

/** A short word at the bottom of the window; nobody has to click it away. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(shortenText(showHidden(message), ROOM), SAID_FOR);
}

/** What a window of usual width has room for, in UTF-16 units: the editor cuts a longer word without saying so. */
const ROOM = 140;

/** Time to read one sentence, in milliseconds. */
const SAID_FOR = 5000;

/** A Markdown document of the workspace, or one that is open; nothing else is opened for a link. */
async function documentAt(address: string): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === address);
  const document = open ?? (await openInWorkspace(address));
  return document?.languageId === 'markdown' ? document : undefined;
}

async function openInWorkspace(address: string): Promise<vscode.TextDocument | undefined> {
  try {
    const uri = vscode.Uri.parse(address, true);
    if (!vscode.workspace.getWorkspaceFolder(uri)) return undefined;
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    // An address that is none, or a file that is not there (any more): the caller says so.
    return undefined;
  }
}

const notThere = (): string =>
  vscode.l10n.t('There is no such place in the documents of this folder; nothing was done.');
