import type { Message } from '../message';
import type { BlockKind, Container } from './policyDocument';
import type { Segment } from './prose';
import type { ReadingCost } from './readingCost';

/**
 * The document after its front matter, cut without gaps into chunks: runs of top-level blocks that Markdown reads the same
 * way whatever stands around them, see `chunkEnd`. What a chunk says counts from its own start, so that an edit above it
 * changes no more than a number here.
 */
export interface Chunks {
  /** Where each chunk starts in the document, and at last where the text ends. */
  readonly starts: Int32Array;
  /** What each chunk says; the same object as long as the chunk's own text is the same. */
  readonly contents: readonly ChunkContent[];
}

export interface ChunkContent {
  readonly blocks: readonly RelativeBlock[];
  /** The first of its blocks that is a heading of the first level. */
  readonly title: RelativeBlock | undefined;
  /** How many containers the chunk opens. */
  readonly containers: number;
  /** The marker of the list that the chunk begins with: a list of the same marker before the chunk runs on in it. */
  readonly firstList: string | undefined;
  /** The list that the chunk ends with, with its container id. */
  readonly lastList: { readonly marker: string; readonly id: number } | undefined;
  /** Link and footnote definitions standing here, with their normalized labels. */
  readonly definitions: readonly Definition[];
  /** The definitions from elsewhere that this chunk was parsed with. */
  readonly borrowed: string;
  /** What parsing it was estimated to cost. */
  readonly cost: ReadingCost;
  /** Why the chunk was read as plain prose; undefined when it was parsed as Markdown. */
  readonly limit: Message | undefined;
}

export interface Definition {
  /** As Markdown compares them: blanks collapsed, case folded. A footnote's begins with "^". */
  readonly label: string;
  /** As written between the brackets. */
  readonly written: string;
}

/** A block whose offsets and container ids count from the start of its chunk. */
export interface RelativeBlock {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly level: number | undefined;
  readonly containers: readonly Container[];
}
