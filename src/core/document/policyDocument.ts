import type { Problem } from '../problem';
import type { Span } from '../text/span';
import type { Chunks } from './chunks';
import type { Prose } from './prose';

/** A Markdown news file, read: its blocks of prose and what is known about its publication. */
export interface PolicyDocument {
  /** The file's text as it stands, byte order mark and line ends included. All spans count in it. */
  readonly text: string;
  /** Leaf blocks in text order. Code, raw HTML, definitions and front matter give no block. */
  readonly blocks: readonly Block[];
  /** What the blocks are placed from: an edit shares its contents with the next version of the document. */
  readonly chunks: Chunks;
  /** What stands before the Markdown. */
  readonly head: Head;
  readonly frontMatter: FrontMatter | undefined;
  readonly dateline: Dateline | undefined;
  /** Front matter title, else the first level-one heading, else undefined. */
  readonly title: string | undefined;
  /**
   * ISO 8601 date (YYYY-MM-DD) of publication: front matter first, then the dateline, then a date that stands alone in
   * the first lines, then the file's name; undefined if none tells.
   */
  readonly published: string | undefined;
  readonly problems: readonly Problem[];
}

export interface Head {
  readonly frontMatter: FrontMatter | undefined;
  readonly problems: readonly Problem[];
  /** Where the Markdown begins: after the front matter, else after the byte order mark. */
  readonly end: number;
}

export type BlockKind = 'heading' | 'paragraph' | 'tableCell';

/** The smallest block that holds inline text, with the containers it stands in, outermost first. */
export interface Block {
  readonly kind: BlockKind;
  /** Where the block's source lies in the document, markup included. */
  readonly span: Span;
  readonly prose: Prose;
  /** 1 to 6 for a heading, undefined otherwise. */
  readonly level: number | undefined;
  readonly containers: readonly Container[];
}

/**
 * A container's `id` is the same number for all leaf blocks inside it, so that list items of one list or cells of one
 * row can be told to belong together. Ids count up in text order and are unique within a document.
 */
export interface Container {
  readonly kind: 'blockquote' | 'list' | 'listItem' | 'table' | 'tableRow' | 'footnote';
  readonly id: number;
}

export interface FrontMatter {
  readonly span: Span;
  readonly title: string | undefined;
  /** ISO 8601 date. */
  readonly date: string | undefined;
  /** The outlet that published it. */
  readonly source: string | undefined;
  readonly tags: readonly string[];
}

/** A newswire's opening: "WASHINGTON, March 13 (Outlet) - ". */
export interface Dateline {
  /** From the place to the dash, in the document. */
  readonly span: Span;
  readonly place: string;
  /** ISO 8601 date, the year taken from the front matter where the dateline has none; undefined if it cannot be told. */
  readonly date: string | undefined;
}
