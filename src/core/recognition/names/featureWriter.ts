import { CATEGORY_COUNT } from './gazetteer/categories';
import { mix, mixThree, mixTwo } from './gazetteer/wordHash';

/** What features hang on: the word at one distance, some classes of the words around, or more than can be kept together. */
export type Group = Distance | typeof AROUND | typeof KINDS | typeof RUN | typeof LISTED | typeof OTHERS;
/** From the token to a word near it, in tokens. */
export type Distance = -2 | -1 | 0 | 1 | 2;
/** How the words around are written. */
export const AROUND = 3;
/** The coarse classes of three words. */
export const KINDS = 4;
/** The form of the run of capitalised words, and what gazetteers say of its ends and of what stands around it. */
export const RUN = 5;
/** What gazetteers say of three words. */
export const LISTED = 6;
export const OTHERS = 7;
const ALL = 8;

/**
 * Writes the features of one token as hashes. The template of a feature (what it is about) is its place in the order of
 * calls, so every token must make the same calls; what does not apply is written as `NONE`. A change of the order needs
 * a new training.
 */
export class FeatureWriter {
  readonly hashes = new Int32Array(MOST_FEATURES);
  count = 0;
  wanted: Group | typeof ALL = ALL;
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

  /** True if features of a group are wanted that have so many templates; passes over those where not. */
  takes(group: Group, templates: number): boolean {
    if (this.wanted === ALL || this.wanted === group) return true;
    this.template += templates;
    return false;
  }

  /** The same for features of single words, at whatever distance. */
  takesWords(templates: number): boolean {
    if (this.wanted === ALL || this.wanted < AROUND) return true;
    this.template += templates;
    return false;
  }

  /** A feature with one value. */
  one(a: number): void {
    if (a !== NONE) this.hashes[this.count++] = mix(this.seed(), a);
    else this.template++;
  }

  /** A conjunction of two values. */
  two(a: number, b: number): void {
    this.hashes[this.count++] = mixTwo(this.seed(), a, b);
  }

  /** A conjunction of three values. */
  three(a: number, b: number, c: number): void {
    this.hashes[this.count++] = mixThree(this.seed(), a, b, c);
  }

  /** One feature for each bit that is set. */
  bits(mask: number): void {
    const seed = this.seed();
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
export const MOST_FEATURES = 512;
