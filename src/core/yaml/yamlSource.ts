import { isAlias, LineCounter, parseDocument, type Document, type Node, type YAMLError } from 'yaml';
import type { Problem } from '../problem';
import { MAX_YAML_DEPTH, yamlDepth } from './yamlDepth';

/** A YAML file read into nodes that know their place, with the problems that were met so far. */
export interface YamlSource {
  readonly document: Document;
  readonly problems: Problem[];
  /** Adds a problem at a node; at the start of the file where there is none. */
  report(severity: Problem['severity'], message: string, node?: unknown): void;
}

/** One stray bracket can make an error of each line that follows; the first ones tell. */
const MOST_ERRORS = 20;

/** The longest topics file that is read, in UTF-16 units: a hundred times the built-in one. */
const MAX_LENGTH = 2_000_000;

export function readYaml(text: string, file: string): YamlSource {
  const lines = new LineCounter();
  const problems: Problem[] = [];
  const add = (severity: Problem['severity'], message: string, offset: number): void => {
    const { line, col } = lines.linePos(offset);
    problems.push({ severity, message, file, line: Math.max(1, line), column: Math.max(1, col) });
  };
  const refusal = refusalOf(text);
  if (refusal !== undefined) add('error', refusal, 0);
  const document = parseDocument(refusal === undefined ? text : '', { lineCounter: lines, prettyErrors: false });
  for (const error of document.errors.slice(0, MOST_ERRORS)) add('error', syntaxMessage(error), error.pos[0]);
  return {
    document,
    problems,
    report: (severity, message, node) => add(severity, message, (node as Node | undefined)?.range?.[0] ?? 0),
  };
}

/**
 * The node itself, or the scalar an alias stands for. An alias of a list or a mapping is left as it is, so that a file
 * whose aliases multiply ("billion laughs") cannot grow in memory.
 */
export function resolveScalar(document: Document, node: unknown): unknown {
  if (!isAlias(node)) return node;
  const target = node.resolve(document);
  return target !== undefined && 'value' in target ? target : node;
}

/** Why a text is not given to the YAML parser at all. */
function refusalOf(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return `The file has more than ${MAX_LENGTH} characters and is not read. Shorten it.`;
  if (yamlDepth(text) > MAX_YAML_DEPTH) return 'The file is nested too deeply and is not read. Flatten it.';
  return undefined;
}

const syntaxMessage = (error: YAMLError): string =>
  `This is not valid YAML: ${error.message}. Mend this line; until then the file is not used.`;
