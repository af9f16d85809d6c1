import type { Actor, Names } from './actors';
import type { PartyWords } from './partyWords';
import type { Person } from './people';

/** What is needed to tell who a noun phrase means. */
export interface Cast {
  readonly names: Names;
  readonly people: ReadonlyMap<string, Person>;
  readonly actors: readonly Actor[];
  /** Full names of persons by last name. */
  readonly lastNames: ReadonlyMap<string, string>;
  readonly words: PartyWords;
  /** The parties whose document this is: those of a joint statement. Empty for news. */
  readonly principals: readonly string[];
  /** The person in whose name the document speaks, for its unquoted "we": "Statement from President …". */
  readonly voice: string | undefined;
  /** Whose the plans, bills and proposals of the document are. */
  readonly owned: readonly OwnedThing[];
  /** The countries that the document's title names. */
  readonly titleCountries: readonly string[];
}

/** "The party has drawn up a plan": the noun, where it stands, whose it is. */
export interface OwnedThing {
  readonly noun: string;
  readonly sentence: number;
  readonly owner: Party;
}

export interface Party {
  readonly names: readonly string[];
  /** How sure the reading is that this can act: a name, a word for known parties, or only a noun such as "officials". */
  readonly by: 'name' | 'reference' | 'noun';
  readonly person: boolean;
}
