import * as vscode from 'vscode';
import type { Span } from '../core/text/span';
import type { HasPlace, Place, PlaceArgument } from '../manifest';
import { fromRange } from './range';

/** Where a command is to act, caught before anything is shown that could let the text change underneath. */
export interface Target {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly span: Span;
  /** The annotation meant, where the caller knows. */
  readonly annotation: string | undefined;
}

/** The place given, else the selection of the active Markdown editor; undefined when there is neither. */
export async function targetOf(argument: PlaceArgument): Promise<Target | undefined> {
  const place = placeOf(argument);
  if (place) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri, true));
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
  vscode.window.setStatusBarMessage(message, SAID_FOR);
}

/** Time to read one sentence, in milliseconds. */
const SAID_FOR = 5000;

function placeOf(argument: PlaceArgument): Place | undefined {
  if (!argument || typeof argument !== 'object') return undefined;
  const place = 'place' in argument ? (argument as HasPlace).place : (argument as Partial<Place>);
  return place && isPlace(place) ? (place as Place) : undefined;
}

/** Links in a card and other extensions can pass anything. */
const isPlace = ({ uri, start, end, annotation }: Partial<Place>): boolean =>
  typeof uri === 'string' &&
  isOffset(start) &&
  isOffset(end) &&
  start! <= end! &&
  (annotation === undefined || typeof annotation === 'string');

const isOffset = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
