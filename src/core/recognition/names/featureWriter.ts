import { CATEGORY_COUNT } from './gazetteer/categories';
import { mix, mixThree, mixTwo } from './gazetteer/wordHash';

/** What a writer writes: every feature, those alone that hang on more than one word, or those of the word at one distance. */
export type Wanted = typeof ALL | typeof OTHERS | Distance;
const ALL = 9;
export const OTHERS = 8;
/** From the token to a word near it, in tokens. */
export type Distance = -2 | -1 | 0 | 1 | 2;

/**
 * Writes the features of one token as hashes. The template of a feature (what it is about) is its place in the order of
 * calls, so every token must make the same calls; what does not apply is written as `NONE`. A change of the order needs
 * a new training.
 */
export class FeatureWriter {
  readonly hashes = new Int32Array(MAX_FEATURES);
  count = 0;
  wanted: Wanted = ALL;
  private template = 0;

  restart(): void {
    this.count = 0;
    this.template = 0;
  }

  /** A feature with one value that hangs on nothing but the word at a distance. */
  word(distance: Distance, a: number): void {
    if (a !== NONE && (this.wanted === ALL || this.wanted === distance)) {
      this.hashes[this.count++] = mix(this.seed(), a);
    } else this.template++;
  }

  /** The same with two values. */
  wordTwo(distance: Distance, a: number, b: number): void {
    if (this.wanted === ALL || this.wanted === distance) this.hashes[this.count++] = mixTwo(this.seed(), a, b);
    else this.template++;
  }

  /** Passes over features of single words, where those are not wanted; true if it has done so. */
  passesWords(templates: number): boolean {
    if (this.wanted !== OTHERS) return false;
    this.template += templates;
    return true;
  }

  /** A feature with one value. */
  one(a: number): void {
    if (a !== NONE && this.wanted >= OTHERS) this.hashes[this.count++] = mix(this.seed(), a);
    else this.template++;
  }

  /** A conjunction of two values. */
  two(a: number, b: number): void {
    if (this.wanted < OTHERS) this.template++;
    else this.hashes[this.count++] = mixTwo(this.seed(), a, b);
  }

  /** A conjunction of three values. */
  three(a: number, b: number, c: number): void {
    if (this.wanted < OTHERS) this.template++;
    else this.hashes[this.count++] = mixThree(this.seed(), a, b, c);
  }

  /** One feature for each bit that is set. */
  bits(mask: number): void {
    const seed = this.seed();
    if (this.wanted < OTHERS) return;
    for (let bit = 0; mask !== 0 && bit < CATEGORY_COUNT; bit++) {
      if ((mask >>> bit) & 1) this.hashes[this.count++] = mix(seed, bit);
    }
  }

  private seed(): number {
    return SEEDS[++this.template]!;
  }
}

/** The value of what does not apply. */
export const NONE = -0x7fffffff;

/** By template, from 1: what the hash of its feature begins with. More than there are templates. */
const SEEDS = Int32Array.from({ length: 256 }, (_, template) => Math.imul(template, 0x9e3779b1) ^ 0x5bd1e995);

/** More than any token can have: every template, and every category around three tokens. */
const MAX_FEATURES = 512;
