import * as vscode from 'vscode';
import { MAX_LENGTH } from './reader';

/** A file's text as the editor would show it, or why it is not read. */
export type News =
  | { readonly kind: 'text'; readonly text: string; readonly bytes: Uint8Array }
  | { readonly kind: 'skipped'; readonly reason: 'binary' | 'tooLarge' | 'unreadable' };

/** Git looks at as many bytes to tell a binary file from a text. */
const BINARY_PROBE = 8000;

/**
 * Reads a file without opening it in the editor, which would take twenty times as long. The byte order mark is left
 * out, as the editor leaves it out, so that offsets mean the same in both.
 */
export async function readNews(uri: vscode.Uri): Promise<News> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch {
    return { kind: 'skipped', reason: 'unreadable' };
  }
  if (bytes.length > MAX_LENGTH) return { kind: 'skipped', reason: 'tooLarge' };
  if (bytes.subarray(0, BINARY_PROBE).includes(0)) return { kind: 'skipped', reason: 'binary' };
  return {
    kind: 'text',
    bytes,
    get text() {
      return new TextDecoder().decode(bytes);
    },
  };
}
