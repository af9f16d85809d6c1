import type { EntityType } from '../../recognition/mention';

/** What a dossier knows about entities beyond the built-in gazetteers: `.rapporteur/entities.yaml`, read. */
export interface Glossary {
  readonly entities: readonly GlossaryEntry[];
  readonly not: readonly NotEntity[];
}

export interface GlossaryEntry {
  /** The canonical name. */
  readonly name: string;
  readonly type: EntityType;
  /** Other forms that mean it, as they stand in text. */
  readonly aliases: readonly string[];
  /** The party it acts for, by canonical name: "Japan". */
  readonly party: string | undefined;
  /** Wikidata item: "Q842438". */
  readonly wikidata: string | undefined;
  readonly note: string | undefined;
}

/** A text that names no entity in this dossier, whatever a recognizer says. */
export interface NotEntity {
  /** Compared with the whole mention, upper and lower case as written. */
  readonly text: string;
  /** Only this type is meant; undefined for all. */
  readonly type: EntityType | undefined;
}

export const EMPTY_GLOSSARY: Glossary = { entities: [], not: [] };

/** The entry with this name or alias, of this type if one is given. */
export function findEntry(glossary: Glossary, form: string, type?: EntityType): GlossaryEntry | undefined {
  const fitting = glossary.entities.filter((entry) => type === undefined || entry.type === type);
  return fitting.find((entry) => entry.name === form) ?? fitting.find((entry) => entry.aliases.includes(form));
}
