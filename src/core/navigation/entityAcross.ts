import type { Entity } from '../entities/entity';
import type { IndexedEntity } from '../entities/indexedEntity';
import { linkEntities, type LinkedEntity } from '../entities/linkEntities';
import type { LedgerEntry } from '../negotiation/ledgerEntry';
import type { Span } from '../text/span';
import type { DossierDocument } from './dossierDocument';

/** An entity in all documents that name it. */
export type EntityAcross = LinkedEntity<IndexedEntity>;

/** A place in a document of the dossier. */
export interface PlaceInFile {
  readonly file: string;
  readonly span: Span;
}

/** The entity that one of the documents names so, with its mentions in the others; undefined when none names it. */
export function entityAcross(
  documents: readonly DossierDocument[],
  { type, name }: Pick<Entity, 'type' | 'name'>,
  file?: string,
): EntityAcross | undefined {
  const ofType = documents.map((document) => ({
    document: document.file,
    entities: document.entities.filter((entity) => entity.type === type),
  }));
  return linkEntities(ofType).find(({ members }) =>
    members.some(({ document, entity }) => entity.name === name && (file === undefined || document === file)),
  );
}

/** All places that name it, document by document, in text order. */
export const mentionsAcross = ({ members }: EntityAcross): readonly PlaceInFile[] =>
  members.flatMap(({ document, entity }) => entity.mentions.map((span) => ({ file: document, span })));

/**
 * What the entity is first heard to say: the earliest commitment that it makes, or that is told in its name. For one that
 * makes none, the place that first names it. Documents without a date come last.
 */
export function firstStatement(documents: readonly DossierDocument[], entity: EntityAcross): PlaceInFile | undefined {
  const byFile = new Map(documents.map((document) => [document.file, document]));
  const published = (file: string): string => byFile.get(file)?.published ?? '9999';
  const inOrder = entity.members.toSorted((a, b) => compareText(published(a.document), published(b.document)));
  for (const { document, entity: here } of inOrder) {
    const entry = byFile.get(document)?.entries.find((each) => speaks(each, here));
    if (entry) return { file: document, span: entry.span };
  }
  const [first] = inOrder;
  const span = first?.entity.mentions[0];
  return first && span && { file: first.document, span };
}

/**
 * Its other forms that mean it wherever they stand: nobody else of the documents is called so, and it is no common word
 * like "the Agreement".
 */
export function ownForms(documents: readonly DossierDocument[], entity: EntityAcross): readonly string[] {
  const own = new Set(entity.members.map((member) => member.entity));
  const others = documents.flatMap(({ entities }) => entities.filter((each) => !own.has(each)));
  const taken = new Set(others.flatMap(({ name, aliases }) => [name, ...aliases]));
  const isCommon = (form: string): boolean =>
    (entity.type === 'agreement' || entity.type === 'event') && !/\s/.test(form) && form !== form.toUpperCase();
  return entity.aliases.filter((form) => !taken.has(form) && !isCommon(form));
}

function speaks({ parties, speaker, review }: LedgerEntry, { name, aliases }: IndexedEntity): boolean {
  const said = speaker === undefined ? parties : [...parties, speaker];
  return review !== 'rejected' && said.some((each) => each === name || aliases.includes(each));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
