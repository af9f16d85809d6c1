import { Uri } from 'vscode';
import type { Message } from '../core/message';

/** What one command of this window changed; undone and redone as a whole. */
export interface Act {
  /** Whose annotations it changed, each by one step. */
  readonly documents: readonly Uri[];
  readonly rewrites: readonly Rewrite[];
}

export type Direction = 'undo' | 'redo';

/** A rewritten file of the dossier. Each way answers with the reason when the file has been changed since, or cannot be written. */
export type Rewrite = Readonly<Record<Direction, () => Promise<Message | undefined>>>;

/** A file or folder that got another name in this window. */
export interface Renamed {
  readonly oldUri: Uri;
  readonly newUri: Uri;
}

/** The act once files have been renamed, so that it is undone where its documents are now. */
export const renamedAct = (act: Act, files: readonly Renamed[]): Act => ({
  ...act,
  documents: act.documents.map((uri) => files.reduce(renamedUri, uri)),
});

function renamedUri(uri: Uri, { oldUri, newUri }: Renamed): Uri {
  if (uri.toString() === oldUri.toString()) return newUri;
  const isInside = uri.authority === oldUri.authority && uri.path.startsWith(`${oldUri.path}/`);
  return isInside ? Uri.joinPath(newUri, uri.path.slice(oldUri.path.length)) : uri;
}
