import { documentOf } from './documentOf';
import { readHead } from './frontMatter';
import { readPieces, splitPieces } from './pieces';
import type { PolicyDocument } from './policyDocument';

export { dateFromPath } from './dates';

export interface ParseOptions {
  /** The file's path, only to find a date of publication in its name when the text tells none. */
  readonly path?: string;
}

/** Reads a Markdown news file. Never throws: what could not be read is said in the document's problems. */
export function parseDocument(text: string, { path }: ParseOptions = {}): PolicyDocument {
  const head = readHead(text);
  return documentOf(text, head, readPieces(text, splitPieces(text, head.end)), path);
}
