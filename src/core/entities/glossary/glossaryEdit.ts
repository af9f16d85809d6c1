import { isMap, isScalar, isSeq, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import { said, type Message } from '../../message';
import type { EntityType } from '../../recognition/mention';
import { renderTopicFile } from '../../topics/renderTopicFile';
import { readYaml } from '../../yaml/yamlSource';

/** The new text of a glossary file, or why it stays as it is, in words for the person who asked. */
export type GlossaryEdit =
  { readonly kind: 'edited'; readonly yaml: string } | { readonly kind: 'refused'; readonly message: Message };

/** The file of a dossier that has none yet. */
const NEW_FILE = `# Who and what this dossier is about, beside what Rapporteur knows. "not" lists texts that name nothing.
entities: []
`;

/** "This is …": adds an entity, or gives the one of that name this type. The text is no longer rejected. */
export function addEntity(yaml: string, name: string, type: EntityType): GlossaryEdit {
  if (name.trim() === '') return { kind: 'refused', message: said`An entity needs a name.` };
  return edit(yaml, (document) => {
    withdrawNot(document, name.trim());
    const known = entryOf(document, name.trim());
    if (known) known.set('type', type);
    else append(listAt(document, 'entities'), document.createNode({ name: name.trim(), type }));
  });
}

/** An entity as a table or another tool lists it. */
export interface ListedEntity {
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
}

/** Adds many entities at once; those of a known name keep their type and get the aliases they lack. */
export function addEntities(yaml: string, entities: readonly ListedEntity[]): GlossaryEdit {
  return edit(yaml, (document) => {
    const list = listAt(document, 'entities');
    const known = new Map(list.items.filter(isMap).map((entry) => [entry.get('name'), entry]));
    for (const { name, type, aliases } of entities) {
      if (!known.has(name)) {
        append(list, document.createNode({ name, type }));
        known.set(name, list.items.at(-1) as YAMLMap);
      }
      if (aliases.length > 0) addAliases(document, known.get(name)!, aliases);
    }
  });
}

/** "Same as …": another form of an entity, which is added with its type where the file does not have it yet. */
export function addAlias(yaml: string, name: string, type: EntityType, alias: string): GlossaryEdit {
  if (alias.trim() === '' || alias === name)
    return { kind: 'refused', message: said`"${alias}" is no other form of "${name}".` };
  const added = addEntityOnce(yaml, name, type);
  if (added.kind === 'refused') return added;
  return edit(added.yaml, (document) => {
    withdrawNot(document, alias.trim());
    addAliases(document, entryOf(document, name)!, [alias.trim()]);
  });
}

/** An entity as a text names it. */
export interface Renamed {
  readonly name: string;
  readonly type: EntityType;
  /** What else it is called in the news. */
  readonly forms: readonly string[];
}

/**
 * Gives an entity another canonical name, also where other entries name it as their party. The old name and the other
 * forms become its aliases, since the news goes on to use them.
 */
export function renameEntity(yaml: string, { name, type, forms }: Renamed, to: string): GlossaryEdit {
  if (to.trim() === '') return { kind: 'refused', message: said`An entity needs a name.` };
  const added = addEntityOnce(yaml, name, type);
  if (added.kind === 'refused') return added;
  return edit(added.yaml, (document) => {
    if (entryOf(document, to)) return said`The glossary has an entity "${to}" already.`;
    const entry = entryOf(document, name)!;
    const aliases = aliasesOf(document, entry);
    const known = textsOf(aliases);
    const missing = [name, ...forms].filter((form) => form !== to && !known.includes(form));
    aliases.items = aliases.items.filter((item) => !isScalar(item) || item.value !== to);
    aliases.items.push(...[...new Set(missing)].map((form) => document.createNode(form)));
    entry.set('name', to);
    for (const other of entriesOf(document)) if (other.get('party') === name) other.set('party', to);
    return undefined;
  });
}

/** Corrects the type of an entity of the file. */
export function setType(yaml: string, name: string, type: EntityType): GlossaryEdit {
  return edit(yaml, (document) => {
    const entry = entryOf(document, name);
    if (!entry) return said`The glossary has no entity "${name}".`;
    entry.set('type', type);
    return undefined;
  });
}

/** "Not an entity": the text is no longer marked; only as this type, if one is given. */
export function addNotEntity(yaml: string, text: string, type?: EntityType): GlossaryEdit {
  if (text.trim() === '') return { kind: 'refused', message: said`There is no text to reject.` };
  return edit(yaml, (document) => {
    const list = listAt(document, 'not');
    const known = list.items.some(
      (item) => rejectedText(item) === text && (type === undefined || rejectedType(item) === type),
    );
    if (!known) append(list, document.createNode(type === undefined ? text : { text, type }));
  });
}

function addEntityOnce(yaml: string, name: string, type: EntityType): GlossaryEdit {
  const known = edit(yaml, (document) => (entryOf(document, name) ? undefined : said`It is new.`));
  return known.kind === 'edited' ? { kind: 'edited', yaml } : addEntity(yaml, name, type);
}

/** Opens the file, changes its nodes (a returned message is a refusal) and gives the new text with comments and order kept. */
function edit(yaml: string, change: (document: Document) => Message | undefined | void): GlossaryEdit {
  const source = yaml.trim() === '' ? NEW_FILE : yaml;
  const { document, problems } = readYaml(source, 'entities.yaml');
  const [first] = problems;
  if (first)
    return {
      kind: 'refused',
      message: said`Line ${first.line} of the glossary must be mended first: ${first.message}`,
    };
  if (document.contents !== null && !isMap(document.contents)) {
    return { kind: 'refused', message: said`The glossary has no list named "entities". Add one first.` };
  }
  const refusal = change(document);
  return refusal ? { kind: 'refused', message: refusal } : { kind: 'edited', yaml: renderTopicFile(document, source) };
}

function listAt(document: Document, key: 'entities' | 'not'): YAMLSeq {
  const known = document.get(key, true);
  if (isSeq(known)) return known;
  const list = document.createNode([]) as YAMLSeq;
  document.set(key, list);
  return list;
}

/** An empty "[]" is laid out as a block from now on. */
function append(list: YAMLSeq, node: unknown): void {
  if (list.items.length === 0) list.flow = false;
  list.items.push(node);
}

function addAliases(document: Document, entry: YAMLMap, added: readonly string[]): void {
  const aliases = aliasesOf(document, entry);
  const known = textsOf(aliases);
  for (const alias of added) if (!known.includes(alias)) aliases.items.push(document.createNode(alias));
}

/** The list of aliases, made in brackets where there is none or only a text. */
function aliasesOf(document: Document, entry: YAMLMap): YAMLSeq {
  const node: unknown = entry.get('aliases', true);
  if (isSeq(node)) return node;
  const list = document.createNode(isScalar(node) && node.value !== null ? [node.value] : []) as YAMLSeq;
  list.flow = true;
  entry.set('aliases', list);
  return list;
}

const entryOf = (document: Document, name: string): YAMLMap | undefined =>
  entriesOf(document).find((entry) => entry.get('name') === name);

function entriesOf(document: Document): readonly YAMLMap[] {
  const list = document.get('entities', true);
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}

function withdrawNot(document: Document, text: string): void {
  const list = document.get('not', true);
  if (isSeq(list)) list.items = list.items.filter((item) => rejectedText(item) !== text);
}

function rejectedText(item: unknown): string | undefined {
  if (isScalar(item)) return String(item.value);
  return isMap(item) ? String(item.get('text')) : undefined;
}

const rejectedType = (item: unknown): unknown => (isMap(item) ? item.get('type') : undefined);

const textsOf = (list: YAMLSeq): string[] => list.items.flatMap((item) => (isScalar(item) ? String(item.value) : []));
