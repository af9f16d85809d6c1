import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * What GitHub's own reader of workflows finds wrong with one: keys, values, events, contexts, expressions and references of
 * actions. It looks nothing up, so that neither the machines nor the inputs of an action are checked. The reader remembers
 * a workflow by its path: each text needs one of its own.
 */
export async function workflowFaults(path: string, text: string): Promise<readonly string[]> {
  // It can be imported as a module of ECMAScript only, which the scripts are not.
  const { validate } = await import('@actions/languageservice');
  const document = TextDocument.create(pathToFileURL(path).href, 'yaml', 1, text);
  const found = await validate(document);
  return found.map(({ range, message }) => `${path}:${range.start.line + 1}:${range.start.character + 1}: ${message}`);
}

/** The scripts of package.json that a workflow runs. */
export const scriptsRun = (text: string): readonly string[] =>
  [...text.matchAll(/\bnpm (?:run ([\w:]+)|(test)\b)/g)].map(([, named, test]) => (named ?? test)!);
