import { documentOf } from './documentOf';
import { readHead } from './frontMatter';
import type { PolicyDocument } from './policyDocument';
import { chunkStarts, readChunks } from './readChunks';

export interface ParseOptions {
  /** The file's path, only to find a date of publication in its name when the text tells none. */
  readonly path?: string;
}

/** Reads a Markdown news file. Never throws: what could not be read is said in the document's problems. */
export function parseDocument(text: string, { path }: ParseOptions = {}): PolicyDocument {
  const head = readHead(text);
  const starts = chunkStarts(text, head.end);
  const unread = new Array<undefined>(starts.length - 1).fill(undefined);
  return documentOf(text, head, readChunks(text, starts, unread), path);
}
