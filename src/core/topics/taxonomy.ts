/** A tree of negotiation topics. Ids are paths of slugs: "industry/automobiles". */
export interface Taxonomy {
  readonly topics: readonly Topic[];
}

export interface Topic {
  readonly id: string;
  readonly label: string;
  /** Words and phrases that point to it, lower case, singular or plural as written in the file. */
  readonly synonyms: readonly string[];
  /** The area code of the annotation guidelines ("tariffs", "services-digital"); children inherit it. */
  readonly area: string;
  readonly color: string | undefined;
  readonly note: string | undefined;
  readonly children: readonly Topic[];
}
