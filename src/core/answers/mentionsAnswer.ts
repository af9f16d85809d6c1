import type { EntityType } from '../recognition/mention';
import { linkEntities } from '../entities/linkEntities';
import { mentionsAcross, type EntityAcross, type PlaceInFile } from '../navigation/entityAcross';
import { isValue } from '../navigation/mentionAt';
import { boundOf, quoteOf, type Answer, type AnsweredFrom, type Quote, type Quoted } from './answer';

/** Where is somebody or something mentioned? */
export interface MentionsQuestion {
  /** A name or another form of it, upper and lower case alike. */
  readonly name: string;
  readonly limit?: number;
}

export interface MentionsAnswer extends Answer<Quote> {
  /** Who was found; undefined when nobody has that name. */
  readonly entity?: { readonly name: string; readonly type: EntityType; readonly aliases: readonly string[] };
}

/** Takes a question as it comes from outside; undefined when it names nobody. */
export function readMentionsQuestion(input: unknown): MentionsQuestion | undefined {
  const { name, limit } = (input ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || name.trim() === '') return undefined;
  return { name: name.trim(), limit: boundOf(limit) };
}

/** The places that name an entity, before their sentences are looked up: no index holds the texts. */
export interface MentionPlaces {
  readonly entity: EntityAcross | undefined;
  readonly total: number;
  readonly places: readonly PlaceInFile[];
}

/** A name comes before another form, and the one with more mentions before the other. */
export function mentionPlaces(documents: readonly AnsweredFrom[], { name, limit }: MentionsQuestion): MentionPlaces {
  const named = documents.map(({ file, entities }) => ({
    document: file,
    entities: entities.filter((entity) => !isValue(entity)),
  }));
  const wanted = name.toLowerCase();
  const calledSo = linkEntities(named).filter((entity) => rank(entity, wanted) < 2);
  const [entity] = calledSo.sort(
    (a, b) => rank(a, wanted) - rank(b, wanted) || mentionsAcross(b).length - mentionsAcross(a).length,
  );
  const places = entity ? mentionsAcross(entity) : [];
  return { entity, total: places.length, places: places.slice(0, boundOf(limit)) };
}

/** `sentenceAt` is undefined for a text that can no longer be read; such a place is left out. */
export function mentionsAnswer(
  documents: readonly AnsweredFrom[],
  { entity, total, places }: MentionPlaces,
  sentenceAt: (place: PlaceInFile) => Quoted | undefined,
): MentionsAnswer {
  if (!entity) return { total: 0, found: [] };
  const byFile = new Map(documents.map((document) => [document.file, document]));
  const found = places.flatMap((place) => {
    const [document, sentence] = [byFile.get(place.file), sentenceAt(place)];
    return document && sentence ? [quoteOf(document, { ...sentence, span: place.span })] : [];
  });
  const { name, type, aliases } = entity;
  return { entity: { name, type, aliases }, total, found };
}

function rank({ name, aliases }: EntityAcross, wanted: string): number {
  if (name.toLowerCase() === wanted) return 0;
  return aliases.some((alias) => alias.toLowerCase() === wanted) ? 1 : 2;
}
