import type { EncodedText } from './encodedText';
import { HASH_SEED, mix } from './gazetteer/wordHash';
import { NAME_TYPES } from './nameTags';

/** What a document says about one sequence of words; the lists go by type, in the order of `NAME_TYPES`. */
export interface NameMemory {
  /** Sums, over its occurrences, of the probability that it is a name of the type. */
  readonly votes: Float64Array;
  occurrences: number;
  /** How surely a longer name in the document vouches for it: 0 to 1. */
  readonly vouched: Float64Array;
}

/** Sequences of words by the hash of their words. */
export class DocumentMemory {
  private readonly byPath = new Map<number, NameMemory>();

  get size(): number {
    return this.byPath.size;
  }

  /** The memory of the words `first` to `last`, made when it is new. */
  of(encoded: EncodedText, first: number, last: number): NameMemory {
    let path = HASH_SEED;
    for (let i = first; i <= last; i++) path = mix(path, encoded.exact[i]!);
    let memory = this.byPath.get(path);
    if (!memory) {
      const types = NAME_TYPES.length;
      memory = { votes: new Float64Array(types), occurrences: 0, vouched: new Float64Array(types) };
      this.byPath.set(path, memory);
    }
    return memory;
  }

  vouch(encoded: EncodedText, first: number, last: number, type: number, sure: number): void {
    const { vouched } = this.of(encoded, first, last);
    vouched[type] = Math.max(vouched[type]!, sure);
  }

  /** Calls back for the longest remembered sequence at each place, left to right, without overlaps. */
  forEachIn(encoded: EncodedText, found: (memory: NameMemory, first: number, last: number) => void): void {
    for (let i = 0; i < encoded.tokens.count; i++) {
      if (encoded.candidate[i] === 0) continue;
      const longest = this.longestAt(encoded, i);
      if (!longest) continue;
      found(longest.memory, i, longest.last);
      i = longest.last;
    }
  }

  private longestAt({ exact }: EncodedText, first: number): { memory: NameMemory; last: number } | undefined {
    let longest: { memory: NameMemory; last: number } | undefined;
    let path = HASH_SEED;
    const end = Math.min(exact.length, first + LONGEST_NAME);
    for (let last = first; last < end; last++) {
      path = mix(path, exact[last]!);
      const memory = this.byPath.get(path);
      if (memory) longest = { memory, last };
    }
    return longest;
  }
}

/** In tokens; longer names repeat too seldom to be worth the walk. */
const LONGEST_NAME = 12;
