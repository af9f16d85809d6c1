import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { said } from '../../message';
import type { Parsed } from '../../problem';
import { ENTITY_TYPES, type EntityType } from '../../recognition/mention';
import { readYaml, resolveScalar, type YamlSource } from '../../yaml/yamlSource';
import { EMPTY_GLOSSARY, type Glossary, type GlossaryEntry, type NotEntity } from './glossary';

const FILE_KEYS = new Set(['version', 'entities', 'not']);
const ENTRY_KEYS = new Set(['name', 'type', 'aliases', 'party', 'wikidata', 'note']);
const WIKIDATA_ITEM = /^Q[1-9]\d*$/;

/**
 * Reads a glossary. The value is always usable: what cannot be read is left out with a problem that has its line and
 * column, the other entries stay. Broken YAML gives the empty glossary.
 */
export function parseGlossary(yaml: string, file: string): Parsed<Glossary> {
  const source = readYaml(yaml, file);
  const root = source.document.contents;
  if (source.problems.length > 0) return { value: EMPTY_GLOSSARY, problems: source.problems };
  if (root === null || (isScalar(root) && root.value === null)) return { value: EMPTY_GLOSSARY, problems: [] };
  if (!isMap(root)) {
    source.report(
      'error',
      said`A glossary needs a list named "entities". Write "entities:" and the entries below it.`,
      root,
    );
    return { value: EMPTY_GLOSSARY, problems: source.problems };
  }
  warnOfUnknownKeys(root, FILE_KEYS, source);
  const value = { entities: readEntities(root, source), not: readNot(root, source) };
  return { value, problems: source.problems };
}

function readEntities(root: YAMLMap, source: YamlSource): GlossaryEntry[] {
  const entries: GlossaryEntry[] = [];
  const seen = new Set<string>();
  for (const item of listOf(root, 'entities', source)) {
    const entry = readEntry(item, source);
    if (!entry) continue;
    const key = `${entry.type}:${entry.name}`;
    if (seen.has(key))
      source.report(
        'warning',
        said`"${entry.name}" is listed twice as ${entry.type}. The first one counts; join them.`,
        item,
      );
    else entries.push(entry);
    seen.add(key);
  }
  return entries;
}

function readEntry(item: unknown, source: YamlSource): GlossaryEntry | undefined {
  if (!isMap(item)) {
    source.report(
      'error',
      said`An entry of "entities" needs a name and a type, as in "- name: Geneva Office" with "type: organization" below.`,
      item,
    );
    return undefined;
  }
  warnOfUnknownKeys(item, ENTRY_KEYS, source);
  const name = textAt(item, 'name', source);
  const type = typeAt(item, source);
  if (name === undefined) source.report('error', said`This entry has no name. Add "name:" with the full name.`, item);
  else if (type === undefined && !item.has('type')) {
    source.report('error', said`"${name}" has no type. Add "type:" with one of ${ENTITY_TYPES.join(', ')}.`, item);
  }
  if (name === undefined || type === undefined) return undefined;
  return {
    name,
    type,
    aliases: textsAt(item, 'aliases', source).filter((alias) => alias !== name),
    party: textAt(item, 'party', source),
    wikidata: wikidataAt(item, source),
    note: textAt(item, 'note', source),
  };
}

function typeAt(map: YAMLMap, source: YamlSource): EntityType | undefined {
  const text = textAt(map, 'type', source)?.toLowerCase();
  const type = ENTITY_TYPES.find((known) => known === text);
  if (text !== undefined && type === undefined) {
    source.report('error', said`"${text}" is no type. Use one of ${ENTITY_TYPES.join(', ')}.`, map.get('type', true));
  }
  return type;
}

function wikidataAt(map: YAMLMap, source: YamlSource): string | undefined {
  const text = textAt(map, 'wikidata', source);
  if (text === undefined || WIKIDATA_ITEM.test(text)) return text;
  source.report(
    'warning',
    said`"${text}" is no Wikidata item and is ignored. Items look like Q842438.`,
    map.get('wikidata', true),
  );
  return undefined;
}

function readNot(root: YAMLMap, source: YamlSource): NotEntity[] {
  return listOf(root, 'not', source).flatMap((item): NotEntity[] => {
    if (isMap(item)) {
      const text = textAt(item, 'text', source);
      if (text !== undefined) return [{ text, type: typeAt(item, source) }];
    }
    const value = scalarText(resolveScalar(source.document, item));
    if (value !== undefined) return [{ text: value, type: undefined }];
    source.report('error', said`An entry of "not" is a text, or "text:" with "type:".`, item);
    return [];
  });
}

function listOf(map: YAMLMap, key: string, source: YamlSource): readonly unknown[] {
  const node = map.get(key, true);
  if (node === undefined || (isScalar(node) && node.value === null)) return [];
  if (isSeq(node)) return node.items;
  source.report('error', said`"${key}" must be a list: put each entry on a line of its own behind "- ".`, node);
  return [];
}

function textAt(map: YAMLMap, key: string, source: YamlSource): string | undefined {
  const node = map.get(key, true);
  if (node === undefined) return undefined;
  const text = scalarText(resolveScalar(source.document, node));
  if (text === undefined) source.report('error', said`"${key}" must be a text.`, node);
  return text;
}

/** One text or a list of them. */
function textsAt(map: YAMLMap, key: string, source: YamlSource): string[] {
  const node = map.get(key, true);
  const items = isSeq(node) ? node.items : node === undefined ? [] : [node];
  return items.flatMap((item) => {
    const text = scalarText(resolveScalar(source.document, item));
    if (text === undefined) source.report('error', said`"${key}" must be a list of texts.`, item);
    return text ?? [];
  });
}

function scalarText(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  const text = String(node.value).trim();
  return text === '' ? undefined : text;
}

function warnOfUnknownKeys(map: YAMLMap, known: ReadonlySet<string>, source: YamlSource): void {
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (!known.has(name)) source.report('warning', said`"${name}" is not known here and is ignored.`, key);
  }
}
