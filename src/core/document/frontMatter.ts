import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import { said, type Message } from '../message';
import type { Problem } from '../problem';
import { MAX_YAML_DEPTH, yamlDepth } from '../yaml/yamlDepth';
import { readDate } from './dates';
import type { FrontMatter, Head } from './policyDocument';

/**
 * Reads the YAML between a first line of `---` and the next one. Front matter that is never closed is Markdown, as every
 * Markdown tool has it. Invalid YAML gives problems and what could be read; never throws.
 */
export function readHead(text: string): Head {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const open = opening.exec(text.slice(mark, mark + longestFence));
  if (!open) return { frontMatter: undefined, problems: [], end: mark };
  const start = mark + open[0].length;
  closing.lastIndex = start - 1;
  const close = closing.exec(text);
  if (!close) return { frontMatter: undefined, problems: [], end: mark };
  const end = close.index + close[0].length;
  return { ...readYaml(text.slice(start, close.index + 1), start, { start: mark, end }), end };
}

/** Room for the fence's three dashes, blanks after them and the line end. */
const longestFence = 80;
const opening = /^---[ \t]*(?:\r\n?|\n)/;
const closing = /[\r\n]---[ \t]*(?:\r\n?|\n|$(?![\s\S]))/g;

/** UTF-16 units. No tool writes a tenth of it, and YAML takes the square of the number of fields. */
const longestYaml = 50_000;

function readYaml(yaml: string, at: number, span: FrontMatter['span']): Omit<Head, 'end'> {
  const refusal = refusalOf(yaml);
  if (refusal)
    return { frontMatter: undefined, problems: [{ severity: 'warning', message: refusal, line: 1, column: 1, span }] };
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false, logLevel: 'silent' });
  const problems: Problem[] = [...document.errors, ...document.warnings].map((error) =>
    yamlProblem(error, lineCounter, at),
  );
  const fields = readFields(document);
  if (!fields) {
    const message = said`The front matter is not a list of fields. Write one "name: value" on each line.`;
    return {
      frontMatter: undefined,
      problems: problems.length ? problems : [{ severity: 'warning', message, line: 1, column: 1, span }],
    };
  }
  const written = first(fields, dateFields);
  const date = written === undefined ? undefined : readDate(written);
  if (written && !date) problems.push(unreadableDate(written, span));
  const source = first(fields, sourceFields) ?? hostOf(first(fields, addressFields));
  const frontMatter = { span, title: first(fields, titleFields), date, source, tags: tagsOf(fields) };
  return { frontMatter, problems };
}

/** The names under which publishing tools keep what we look for, the commonest first. */
const titleFields = ['title', 'headline'];
const dateFields = [
  'date',
  'published',
  'published_time',
  'publishdate',
  'pubdate',
  'publication_date',
  'datepublished',
];
const sourceFields = ['source', 'outlet', 'publisher', 'publication', 'site'];
const addressFields = ['source_url', 'url', 'link', 'canonical_url'];
const tagFields = ['tags', 'keywords', 'categories', 'topics'];

type Fields = ReadonlyMap<string, readonly string[]>;

/** The fields by lower-case name, each with its scalars as text; undefined when the YAML is not a mapping. */
function readFields(document: Document): Fields | undefined {
  if (document.contents === null) return new Map();
  if (!isMap(document.contents)) return undefined;
  return new Map(
    document.contents.items.map((pair) => [String(pair.key).toLowerCase(), scalars(pair.value, document)]),
  );
}

function scalars(node: unknown, document: Document): string[] {
  const target = isAlias(node) ? node.resolve(document) : node;
  if (isScalar(target)) return target.value === null ? [] : [scalarText(target)];
  return isSeq(target) ? target.items.filter(isScalar).map(scalarText) : [];
}

/** As written where that is plain: YAML would read 2025.10 or 1_000 as numbers. */
const scalarText = ({ value }: { value: unknown }): string => String(value).replace(/\s+/g, ' ').trim();

const first = (fields: Fields, names: readonly string[]): string | undefined =>
  names.map((name) => fields.get(name)?.[0]).find((value) => value);

function tagsOf(fields: Fields): readonly string[] {
  const values = tagFields.map((name) => fields.get(name)).find((v) => v && v.length > 0) ?? [];
  const tags = values.length === 1 ? values[0]!.split(',') : values;
  return tags.map((tag) => tag.trim()).filter((tag) => tag);
}

function hostOf(address: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address ?? '')?.[1];
}

/** Why front matter is not given to the YAML parser at all. */
function refusalOf(yaml: string): Message | undefined {
  if (yaml.length > longestYaml) {
    return said`The front matter is longer than ${longestYaml} characters and is not read. Move what is not metadata below it.`;
  }
  if (yamlDepth(yaml) > MAX_YAML_DEPTH) {
    return said`The front matter is nested more than ${MAX_YAML_DEPTH} levels deep and is not read. Write one "name: value" on each line.`;
  }
  return undefined;
}

function unreadableDate(written: string, span: FrontMatter['span']): Problem {
  const message = said`The date "${written}" in the front matter cannot be read. Write it as YYYY-MM-DD.`;
  return { severity: 'warning', message, line: 1, column: 1, span };
}

/** YAML starts on the file's second line. */
function yamlProblem(error: YAMLError, lines: LineCounter, at: number): Problem {
  const { line, col } = lines.linePos(error.pos[0]);
  return {
    severity: error.name === 'YAMLParseError' ? 'error' : 'warning',
    message: said`The front matter is not valid YAML: ${error.message}. Fix this line, or quote its value.`,
    line: line + 1,
    column: col,
    span: { start: at + error.pos[0], end: at + Math.max(error.pos[1], error.pos[0]) },
  };
}
