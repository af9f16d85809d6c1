import type { Actor, Names } from './actors';
import type { FirstCalled } from './firstCalled';
import type { PartyWords } from './partyWords';
import type { Person } from './people';

/** What is needed to tell who a noun phrase means. All that it tells of the rest of the document is noted, see `Consulted`. */
export interface Cast {
  readonly names: Names;
  readonly people: Lookup<Person>;
  readonly actors: ActorsInOrder;
  /** Full names of persons by last name. */
  readonly lastNames: Lookup<string>;
  /** The country for which somebody acts who is named so, where he first appears. */
  readonly homes: Lookup<string>;
  readonly words: PartyWords;
  /** The parties whose document this is: those of a joint statement. Empty for news. */
  readonly principals: readonly string[];
  /** The person in whose name the document speaks, for its unquoted "we": "Statement from President …". */
  readonly voice: string | undefined;
  /** Whose plan, bill or proposal was spoken of last before a sentence. */
  readonly lastOwner: (noun: string, sentence: number) => Party | undefined;
  /** The countries that the document's title names. */
  readonly titleCountries: readonly string[];
}

export interface Lookup<Value> {
  get(name: string): Value | undefined;
}

/** The actors of a document in text order. */
export interface ActorsInOrder {
  readonly list: readonly Actor[];
  readonly firstCalled: FirstCalled;
  /** Notes that an answer hangs on it that nobody before may be called by this word. */
  readonly missed: (word: string) => void;
  /** Notes that an answer hangs on the actors from this sentence on; ALL when on all that come before. */
  readonly looked: (sentence: number) => void;
}

/** Before the first sentence. */
export const ALL = -1;

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
