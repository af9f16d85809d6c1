import { cover, type Span } from '../text/span';
import type { ChunkContent, Chunks } from './chunks';
import { chunkEnd } from './chunkEnd';
import { documentOf } from './documentOf';
import { readHead } from './frontMatter';
import type { ParseOptions } from './parseDocument';
import type { Head, PolicyDocument } from './policyDocument';
import { readChunks } from './readChunks';
import { lastAtMost } from '../text/partitionPoint';

/**
 * The document after an edit, equal to `parseDocument(text)`, for the price of the chunks that the edit touched: all others
 * keep their content. `edits` are the replaced spans of the previous text; outside of them the two texts must be equal.
 */
export function updateDocument(
  previous: PolicyDocument,
  edits: readonly Span[],
  text: string,
  { path }: ParseOptions = {},
): PolicyDocument {
  if (edits.length === 0) return previous;
  const edited = edits.reduce(cover);
  const head = headAfter(previous, edited, text);
  const kept = head === previous.head ? chunksBefore(previous.chunks, edited.start) : 0;
  const { starts, known } = cutAgain(previous, edited, text, kept, kept > 0 ? previous.chunks.starts[kept]! : head.end);
  return documentOf(text, head, readChunks(text, starts, known), path);
}

/** Front matter that is closed before the edit stays; a first fence that nothing closes may be closed by the edit. */
function headAfter({ head, text: before }: PolicyDocument, edited: Span, text: string): Head {
  const mayOpen = /^\uFEFF?---/.test(before) && head.end <= 1;
  return edited.start > Math.max(head.end, openingLength) && !mayOpen ? head : readHead(text);
}

/** A byte order mark and three dashes: an edit this near to the start may make front matter. */
const openingLength = 4;

/**
 * How many chunks there are whose ends cannot move: where one ends is settled by the first line of the next one, so that the
 * chunk before the one that holds the edit's start must be looked at again.
 */
function chunksBefore({ starts, contents }: Chunks, offset: number): number {
  return Math.max(0, Math.min(lastAtMost(starts, offset), contents.length - 1) - 1);
}

interface Cut {
  readonly starts: Int32Array;
  readonly known: readonly (ChunkContent | undefined)[];
}

/**
 * Cuts the text from `at` on, after `kept` chunks that stay, until a chunk starts where one behind the edit started: that one
 * and the rest stay too.
 */
function cutAgain({ chunks, text: before }: PolicyDocument, edited: Span, text: string, kept: number, at: number): Cut {
  const shift = text.length - before.length;
  const starts: number[] = [];
  const contents: (ChunkContent | undefined)[] = [];
  let end = at;
  for (let start = at; start < text.length; start = end) {
    const rest = chunkAt(chunks, start - shift);
    if (rest >= 0 && start - shift >= edited.end) return joined(chunks, kept, { starts, contents }, rest, shift);
    end = chunkEnd(text, start);
    const same = chunkAt(chunks, start);
    const stays = same >= 0 && chunks.starts[same + 1] === end && end <= edited.start;
    starts.push(start);
    contents.push(stays ? chunks.contents[same] : undefined);
  }
  return joined(chunks, kept, { starts, contents }, chunks.contents.length, shift);
}

/** The chunks before the cut, those within it, and from `rest` on those behind it in their new places. */
function joined(
  { starts, contents }: Chunks,
  kept: number,
  cut: { readonly starts: readonly number[]; readonly contents: (ChunkContent | undefined)[] },
  rest: number,
  shift: number,
): Cut {
  const all = new Int32Array(kept + cut.starts.length + starts.length - rest);
  all.set(starts.subarray(0, kept));
  all.set(cut.starts, kept);
  for (let i = rest, to = kept + cut.starts.length; i < starts.length; i++, to++) all[to] = starts[i]! + shift;
  const before: readonly (ChunkContent | undefined)[] = contents.slice(0, kept);
  return { starts: all, known: before.concat(cut.contents, contents.slice(rest)) };
}

/** The index of the chunk that starts at an offset; -1 if none does. */
function chunkAt({ starts, contents }: Chunks, offset: number): number {
  const index = lastAtMost(starts, offset);
  return index < contents.length && starts[index] === offset ? index : -1;
}
