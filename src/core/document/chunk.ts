import type { Block, BlockKind, Container } from './policyDocument';
import type { Segment } from './prose';

/**
 * A run of top-level blocks that Markdown reads the same way whatever stands around it: it starts at an unindented line
 * after a blank one, outside of fenced code and HTML. Chunks cover the document after its front matter without gaps.
 */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  /** What the chunk's own text says, counted from the chunk's start; the same object as long as that text is the same. */
  readonly content: ChunkContent;
  /** The content's blocks in the document. */
  readonly blocks: readonly Block[];
  /** The first container id that was free before this chunk. */
  readonly firstId: number;
  /** The id of the list that runs on from the chunk before; undefined when none does. */
  readonly openList: number | undefined;
}

export interface ChunkContent {
  readonly blocks: readonly RelativeBlock[];
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
  /** Why the chunk was read as plain prose; undefined when it was parsed as Markdown. */
  readonly limit: string | undefined;
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
