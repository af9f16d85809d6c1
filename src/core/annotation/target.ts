import type { Selector } from '../anchoring/selector';
import { countAt, isObject, listOf, textAt, textsAt, without, type Json, type JsonObject } from './json';

/** What an annotation is about. `extra` and `otherSelectors` are not understood and written back. */
export type Target = TextTarget | AnnotationTarget | OtherTarget;

export interface TextTarget {
  readonly kind: 'text';
  /** The document, relative to the dossier, with forward slashes. */
  readonly source: string;
  /** The original description, kept for ever. */
  readonly selector: Selector;
  /** `textHash` of the version it was taken from; undefined in annotations of other tools. */
  readonly textHash: string | undefined;
  /** Where it was last known to be, and in which version of the text; undefined while it is where it was made. */
  readonly place: Place | undefined;
  readonly otherSelectors: readonly Json[];
  readonly extra: JsonObject;
}

/** A place in one known version of the text. */
export interface Place {
  readonly selector: Selector;
  /** `textHash` of the version the selector was taken from. */
  readonly textHash: string;
}

/** A review or reply: about another annotation. */
export interface AnnotationTarget {
  readonly kind: 'annotation';
  readonly id: string;
}

/** A target of another tool: shown as it is, never placed. */
export interface OtherTarget {
  readonly kind: 'other';
  readonly json: Json;
}

export const textTarget = (source: string, selector: Selector, textHash?: string): TextTarget => ({
  kind: 'text',
  source,
  selector,
  textHash,
  place: undefined,
  otherSelectors: [],
  extra: {},
});

/** The selector to look with: the last known place, else the original one. */
export const currentSelector = (target: TextTarget): Selector => target.place?.selector ?? target.selector;

/** `textHash` of the version that the current selector was taken from. */
export const currentTextHash = (target: TextTarget): string | undefined => target.place?.textHash ?? target.textHash;

export function parseTarget(json: Json | undefined): Target | undefined {
  if (json === undefined || json === null) return undefined;
  if (typeof json === 'string')
    return json.startsWith('urn:') ? { kind: 'annotation', id: json } : { kind: 'other', json };
  if (!isObject(json)) return { kind: 'other', json };
  const source = textAt(json, 'source');
  const selector = parseSelector(listOf(json['selector']));
  if (source === undefined || !selector) return { kind: 'other', json };
  return {
    kind: 'text',
    source,
    selector,
    textHash: textAt(json, 'rap:textHash'),
    place: parsePlace(json['rap:place']),
    otherSelectors: listOf(json['selector']).filter((one) => !isOurs(one)),
    extra: without(json, ['source', 'selector', 'rap:textHash', 'rap:place']),
  };
}

export function serializeTarget(target: Target): Json {
  switch (target.kind) {
    case 'annotation':
      return target.id;
    case 'other':
      return target.json;
    case 'text':
      return {
        source: target.source,
        selector: [...serializeSelector(target.selector), ...target.otherSelectors],
        'rap:textHash': target.textHash,
        'rap:place': target.place && {
          'rap:textHash': target.place.textHash,
          selector: serializeSelector(target.place.selector),
        },
        ...target.extra,
      };
  }
}

const QUOTE = 'TextQuoteSelector';
const POSITION = 'TextPositionSelector';
const HEADINGS = 'rap:HeadingSelector';

const isOurs = (json: Json): boolean =>
  isObject(json) && [QUOTE, POSITION, HEADINGS].includes(textAt(json, 'type') ?? '');

/** A quote alone will do, as other tools write it: the position is then unknown and counts as the start of the text. */
function parseSelector(list: readonly Json[]): Selector | undefined {
  const ofType = (type: string): JsonObject | undefined =>
    list.find((one): one is JsonObject => isObject(one) && one['type'] === type);
  const quote = ofType(QUOTE);
  const exact = quote && textAt(quote, 'exact');
  if (!quote || exact === undefined) return undefined;
  const position = ofType(POSITION) ?? {};
  const start = countAt(position, 'start') ?? 0;
  return {
    exact,
    prefix: textAt(quote, 'prefix') ?? '',
    suffix: textAt(quote, 'suffix') ?? '',
    start,
    end: Math.max(start, countAt(position, 'end') ?? start),
    headings: textsAt(ofType(HEADINGS) ?? {}, 'rap:headings'),
  };
}

function parsePlace(json: Json | undefined): Place | undefined {
  if (!isObject(json)) return undefined;
  const selector = parseSelector(listOf(json['selector']));
  const textHash = textAt(json, 'rap:textHash');
  return selector && textHash !== undefined ? { selector, textHash } : undefined;
}

function serializeSelector(selector: Selector): Json[] {
  const { exact, prefix, suffix, start, end, headings } = selector;
  const list: Json[] = [
    { type: QUOTE, exact, prefix, suffix },
    { type: POSITION, start, end },
  ];
  if (headings.length > 0) list.push({ type: HEADINGS, 'rap:headings': headings });
  return list;
}
