import { Document, isAlias, isScalar, LineCounter, parseDocument, visit, type Node, type Scalar } from 'yaml';
import { lazily, withLazyParts } from '../lazyParts';
import { said, told, type Message } from '../message';
import type { Problem } from '../problem';
import { MAX_YAML_DEPTH, yamlDepth } from './yamlDepth';

/** A YAML file read into nodes that know their place, with the problems that were met so far. */
export interface YamlSource {
  readonly document: Document;
  /** What the nodes say, as plain values. */
  readonly contents: unknown;
  readonly problems: Problem[];
  /** Adds a problem at a node; at the start of the file where there is none. */
  report(severity: Problem['severity'], message: Message, node?: unknown): void;
}

/** One stray bracket can make an error of each line that follows; the first ones tell. */
const MOST_ERRORS = 20;

/** The longest file that is read, in UTF-16 units: ten times the built-in topics, and a second of reading at worst. */
const MAX_LENGTH = 500_000;

/** Where our own files are, which the build makes JSON of; what their problems are is known before that. */
const OWN_FILES = 'lexicons/';

export function readYaml(text: string, file: string): YamlSource {
  if (file.startsWith(OWN_FILES) && text.startsWith('{')) return ownSource(JSON.parse(text), file);
  const lines = new LineCounter();
  const problems: Problem[] = [];
  const add = (severity: Problem['severity'], message: Message, offset: number): void => {
    const { line, col } = lines.linePos(offset);
    problems.push({ severity, message, file, line: Math.max(1, line), column: Math.max(1, col) });
  };
  const refusal = refusalOf(text);
  if (refusal !== undefined) add('error', refusal, 0);
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false };
  const document = parseDocument(refusal === undefined ? text : '', options);
  const repeated = repeatedKeys(document).map((key) => ({
    message: said`Map keys must be unique`,
    at: key.range?.[0] ?? 0,
  }));
  const errors = [
    ...document.errors.map(({ message, pos }) => ({ message: said`${message}`, at: pos[0] })),
    ...repeated,
  ];
  for (const { message, at } of errors.slice(0, MOST_ERRORS)) add('error', syntaxMessage(message), at);
  const report: YamlSource['report'] = (severity, message, node) =>
    add(severity, message, (node as Node | undefined)?.range?.[0] ?? 0);
  return withLazyParts({ document, problems, report }, { contents: () => document.toJS() as unknown });
}

/** One of our own files as the build has made it: nodes are made when they are asked for, since most readers need none. */
function ownSource(contents: unknown, file: string): YamlSource {
  const problems: Problem[] = [];
  const report: YamlSource['report'] = (severity, message) =>
    problems.push({ severity, message, file, line: 1, column: 1 });
  return withLazyParts({ contents, problems, report }, { document: lazily(() => new Document(contents)) });
}

/** What one of our own files says. Throws where it cannot be read: that is a broken installation. */
export function readOwnYaml(text: string, file: string): unknown {
  const { contents, problems } = readYaml(text, file);
  const [first] = problems;
  if (first) throw new Error(`${file}:${first.line}: ${told(first.message)}`);
  return contents;
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
function refusalOf(text: string): Message | undefined {
  if (text.length > MAX_LENGTH)
    return said`The file has more than ${MAX_LENGTH} characters and is not read. Shorten it.`;
  if (yamlDepth(text) > MAX_YAML_DEPTH) return said`The file is nested too deeply and is not read. Flatten it.`;
  return undefined;
}

/** The parser's own check compares each key with all before it: four seconds for 20,000 keys. */
function repeatedKeys(document: Document): Scalar[] {
  const repeated: Scalar[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) repeated.push(key);
        keys.add(key.value);
      }
    },
  });
  return repeated;
}

const syntaxMessage = (message: Message): Message =>
  said`This is not valid YAML: ${message}. Mend this line; until then the file is not used.`;
