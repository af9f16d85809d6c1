import type { Lookup } from './cast';
import { lastAtMost } from '../text/partitionPoint';

/**
 * What the reading of one block has looked up in the rest of the document. It need not be done again as long as nobody has
 * changed in the blocks back to the farthest that were looked at, and nothing is known that is new about the names.
 */
export interface Consulted {
  /** How many blocks back the actors, and the things that somebody owns, were looked at; past the first where all were. */
  readonly actors: number;
  readonly owned: number;
  /** Names that were looked up. */
  readonly names: ReadonlySet<string>;
  /** Words for organizations and offices by which nobody above may be called. */
  readonly missed: ReadonlySet<string>;
}

/** Takes notes while a block is read, of sentences by their numbers in the document. */
export class Notes {
  private actors = Infinity;
  private owned = Infinity;
  private readonly names = new Set<string>();
  private readonly missing = new Set<string>();

  readonly lookedAtActors = (sentence: number): void => void (this.actors = Math.min(this.actors, sentence));
  readonly missed = (word: string): void => void this.missing.add(word);
  readonly lookedAtOwned = (sentence: number): void => void (this.owned = Math.min(this.owned, sentence));

  noting<Value>(values: Lookup<Value>): Lookup<Value> {
    const { names } = this;
    return {
      get(name) {
        names.add(name);
        return values.get(name);
      },
    };
  }

  /** `firstSentences` are the numbers of each block's first sentence. */
  consulted(block: number, firstSentences: Int32Array): Consulted {
    const blocksBack = (sentence: number): number => block - Math.min(block, lastAtMost(firstSentences, sentence));
    return { actors: blocksBack(this.actors), owned: blocksBack(this.owned), names: this.names, missed: this.missing };
  }
}
