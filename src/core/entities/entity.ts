import type { EntityType, Mention } from '../recognition/mention';

/** What mentions share: one person, country, agreement … of a document or dossier. */
export interface Entity {
  /** Stable within a dossier: type and canonical name, "person:Ryosei Akazawa". */
  readonly id: string;
  /** The canonical name: the fullest the document or the gazetteer supports. */
  readonly name: string;
  readonly type: EntityType;
  /** Other forms seen or known ("Akazawa", "NHK"), without the canonical name. */
  readonly aliases: readonly string[];
  /** Titles seen with a person: "Chief Tariff Negotiator". */
  readonly roles: readonly string[];
  /** The country an organization or a person acts for, by canonical name; undefined when not known. */
  readonly country: string | undefined;
  /** In text order. */
  readonly mentions: readonly Mention[];
}
