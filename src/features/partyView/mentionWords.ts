import * as vscode from 'vscode';
import { wordsAround } from '../../core/navigation/wordsAround';
import { currentText } from '../../session/currentText';
import type { PartyNode } from './partyNode';

/**
 * The words around a mention. The index knows where names stand, only the files what they say: each is read once for the
 * rows that are looked at, and again after it has changed.
 */
export function mentionWords(onDidChange: vscode.Event<void>): (node: PartyNode) => Promise<string | undefined> {
  const texts = new Map<string, Promise<string | undefined>>();
  // It lives as long as the view, which ends with the window.
  onDidChange(() => texts.clear());
  return async ({ row, place }) => {
    if (row.kind !== 'mention' || !place) return undefined;
    const text = texts.get(place.uri) ?? currentText(vscode.Uri.parse(place.uri, true));
    texts.set(place.uri, text);
    const known = await text;
    return known === undefined ? undefined : wordsAround(known, row.span);
  };
}
