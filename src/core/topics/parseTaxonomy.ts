import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { said } from '../message';
import type { Parsed } from '../problem';
import { extendTaxonomy } from './extendTaxonomy';
import { readTopics, textsAt } from './readTopics';
import type { Taxonomy } from './taxonomy';
import { readYaml, type YamlSource } from '../yaml/yamlSource';

const NO_TOPICS: Taxonomy = { topics: [] };

/** The value of `extends:` with which a dossier's file adds to the built-in topics instead of replacing them. */
export const BUILT_IN = 'built-in';

const FILE_KEYS = new Set(['extends', 'ignored', 'topics', 'version']);

/**
 * Reads a topics file. The value is always usable: an entry that cannot be read is left out, and the built-in taxonomy
 * stays when the file as a whole cannot be used (broken YAML, no list of topics). Problems carry line and column.
 */
export function parseTaxonomy(yaml: string, file: string, builtIn: Taxonomy = NO_TOPICS): Parsed<Taxonomy> {
  const source = readYaml(yaml, file);
  const root = source.document.contents;
  if (source.problems.length > 0) return { value: builtIn, problems: source.problems };
  if (!isMap(root) || !isSeq(root.get('topics', true))) {
    source.report('error', said`A topics file needs a list named "topics". The built-in topics stay in use.`, root);
    return { value: builtIn, problems: source.problems };
  }
  for (const { key } of root.items) {
    if (!FILE_KEYS.has(String(key)))
      source.report('warning', said`"${String(key)}" is not known here and is ignored.`, key);
  }
  const value = readRoot(root, source, builtIn);
  return { value, problems: source.problems };
}

function readRoot(root: YAMLMap, source: YamlSource, builtIn: Taxonomy): Taxonomy {
  const base = extendsBuiltIn(root, source) ? builtIn : NO_TOPICS;
  const topics = readTopics(root.get('topics', true), source, base);
  if (topics.length === 0 && base.topics.length === 0) {
    source.report('warning', said`The list of topics is empty. The built-in topics stay in use.`, root);
    return builtIn;
  }
  return extendTaxonomy(base, { topics, ignored: textsAt(root, 'ignored', source) });
}

function extendsBuiltIn(root: YAMLMap, source: YamlSource): boolean {
  const node = root.get('extends', true);
  if (node === undefined) return false;
  if (isScalar(node) && node.value === BUILT_IN) return true;
  source.report('error', said`"extends" can only be "${BUILT_IN}". It is ignored.`, node);
  return false;
}
