import { said, type Message } from '../message';
import type { Annotation, Provenance, Tombstone, Version } from './annotation';
import { parseBody, serializeBody, type Body } from './body';
import { countAt, isObject, listOf, textAt, without, type Json, type JsonObject } from './json';
import { parseTarget, serializeTarget } from './target';

/** One line of a sidecar: its header, or one whole version of one annotation. */
export type Line = Header | Annotation | Tombstone;

/** The first line of every sidecar. */
export interface Header {
  readonly kind: 'header';
  /** Format of the file; FORMAT_VERSION is the newest this version understands. */
  readonly version: number;
  /** The document, relative to the dossier. */
  readonly document: string;
  /** The annotator all of whose decisions stand in the file. */
  readonly annotator: string;
  /** `textHash` of the document when the sidecar was made. */
  readonly textHash: string | undefined;
  readonly extra: JsonObject;
}

/** Raised when a file that older versions could misread is written; a file with a greater number is read-only. */
export const FORMAT_VERSION = 1;

/** Every annotation line begins so; a whole line can therefore be found after the remains of a torn one. */
export const LINE_START = '{"@context":';

/** One line of JSON, keys in a fixed order, unknown keys last, without line end. */
export function serializeLine(line: Line): string {
  switch (line.kind) {
    case 'header':
      return JSON.stringify(headerJson(line));
    case 'annotation':
      return JSON.stringify(annotationJson(line));
    case 'tombstone':
      return JSON.stringify(tombstoneJson(line));
  }
}

/** Reads one line; a text says in plain words what is wrong with it. */
export function parseLine(text: string): Line | Message {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return said`it is not valid JSON`;
  }
  if (!isObject(json)) return said`it is not a JSON object`;
  if (textAt(json, 'format') === FORMAT) return parseHeader(json);
  if (textAt(json, 'type') === 'Tombstone') return parseTombstone(json);
  return parseAnnotation(json);
}

/** The annotation as W3C JSON-LD. */
const annotationJson = (annotation: Annotation): JsonObject => ({
  '@context': CONTEXT,
  id: annotation.id,
  type: 'Annotation',
  motivation: annotation.motivation,
  creator: annotation.creator,
  created: annotation.created,
  modified: annotation.version.time,
  'rap:clock': annotation.version.clock,
  'rap:author': annotation.version.author === annotation.creator ? undefined : annotation.version.author,
  'rap:suggestion': annotation.provenance && provenanceJson(annotation.provenance),
  body: annotation.bodies.map(serializeBody),
  target: serializeTarget(annotation.target),
  ...annotation.extra,
});

const FORMAT = 'rapporteur-annotations';

/** The W3C context, and a prefix for our own keys that needs no web address. */
const CONTEXT: Json = ['http://www.w3.org/ns/anno.jsonld', { rap: 'urn:rapporteur:' }];

const ANNOTATION_KEYS = [
  ...['@context', 'id', 'type', 'motivation', 'creator', 'created', 'modified', 'body', 'target'],
  ...['rap:clock', 'rap:author', 'rap:suggestion'],
];
const TOMBSTONE_KEYS = ['@context', 'id', 'type', 'deleted', 'rap:clock', 'rap:author'];
const HEADER_KEYS = ['format', 'version', 'document', 'annotator', 'textHash'];

const headerJson = (header: Header): JsonObject => ({
  format: FORMAT,
  version: header.version,
  document: header.document,
  annotator: header.annotator,
  textHash: header.textHash,
  ...header.extra,
});

function parseHeader(json: JsonObject): Header | Message {
  const version = countAt(json, 'version');
  if (version === undefined) return said`the header has no version number`;
  return {
    kind: 'header',
    version,
    document: textAt(json, 'document') ?? '',
    annotator: textAt(json, 'annotator') ?? '',
    textHash: textAt(json, 'textHash'),
    extra: without(json, HEADER_KEYS),
  };
}

const tombstoneJson = (tombstone: Tombstone): JsonObject => ({
  '@context': CONTEXT,
  id: tombstone.id,
  type: 'Tombstone',
  deleted: tombstone.version.time,
  'rap:clock': tombstone.version.clock,
  'rap:author': tombstone.version.author,
  ...tombstone.extra,
});

function parseTombstone(json: JsonObject): Tombstone | Message {
  const id = textAt(json, 'id');
  if (!id) return said`it has no id`;
  const version = parseVersion(json, textAt(json, 'deleted') ?? '', '');
  return { kind: 'tombstone', id, version, extra: without(json, TOMBSTONE_KEYS) };
}

function parseAnnotation(json: JsonObject): Annotation | Message {
  const id = textAt(json, 'id');
  if (!id) return said`it has no id`;
  if (!listOf(json['type']).includes('Annotation')) return said`its type is neither Annotation nor Tombstone`;
  const target = parseTarget(json['target']);
  if (!target) return said`it has no target`;
  const created = textAt(json, 'created') ?? '';
  const creator = creatorOf(json['creator']);
  return {
    kind: 'annotation',
    id,
    creator,
    created,
    version: parseVersion(json, textAt(json, 'modified') ?? created, creator),
    motivation: textAt(json, 'motivation') ?? 'commenting',
    bodies: parseBodies(json['body']),
    target,
    provenance: parseProvenance(json['rap:suggestion']),
    extra: without(json, ANNOTATION_KEYS),
  };
}

const parseVersion = (json: JsonObject, time: string, creator: string): Version => ({
  clock: countAt(json, 'rap:clock') ?? 0,
  time,
  author: textAt(json, 'rap:author') ?? creator,
});

/** The standard allows a name, an object with a name, or an IRI. */
function creatorOf(json: Json | undefined): string {
  if (typeof json === 'string') return json;
  return isObject(json) ? (textAt(json, 'name') ?? textAt(json, 'id') ?? '') : '';
}

/** A body may be a bare text in the wild; it is read as a note. */
const parseBodies = (json: Json | undefined): Body[] =>
  listOf(json).map((one) => (typeof one === 'string' ? { kind: 'note', text: one, extra: {} } : parseBody(one)));

const provenanceJson = ({ rule, state, suggested }: Provenance): JsonObject => ({
  'rap:rule': rule,
  'rap:state': state,
  'rap:suggested': suggested,
});

function parseProvenance(json: Json | undefined): Provenance | undefined {
  if (!isObject(json)) return undefined;
  const state = textAt(json, 'rap:state');
  if (state !== 'accepted' && state !== 'rejected') return undefined;
  return { rule: textAt(json, 'rap:rule') ?? '', state, suggested: textAt(json, 'rap:suggested') };
}
