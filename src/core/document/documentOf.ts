import { lazily, withLazyParts } from '../lazyParts';
import { said, type Message } from '../message';
import type { Problem } from '../problem';
import { buildLineIndex, positionAt, type LineIndex } from '../text/lineIndex';
import { span, type Span } from '../text/span';
import type { Chunks } from './chunks';
import { findDateline, openingBlocks, standaloneDate } from './dateline';
import { dateFromPath } from './dates';
import { placeBlocks } from './placeBlocks';
import type { Head, PolicyDocument } from './policyDocument';

/**
 * Puts a document together from its front matter and its chunks. The blocks are placed when they are first asked for: after
 * each key stroke in a long text, only what has changed need be looked at.
 */
export function documentOf(text: string, head: Head, chunks: Chunks, path: string | undefined): PolicyDocument {
  const { frontMatter, problems } = head;
  const opening = placeBlocks(chunks, chunksOf(openingBlocks, chunks));
  const elsewhere =
    frontMatter?.date ?? standaloneDate(opening) ?? (path === undefined ? undefined : dateFromPath(path));
  const dateline = findDateline(opening, elsewhere);
  const known = {
    text,
    chunks,
    head,
    frontMatter,
    dateline,
    title: frontMatter?.title ?? mainHeading(chunks),
    published: frontMatter?.date ?? dateline?.date ?? elsewhere,
    problems: [...problems, ...limitProblems(text, chunks)],
  };
  return withLazyParts(known, { blocks: lazily(() => placeBlocks(chunks)) });
}

/** How many chunks it takes to have so many blocks, if there are as many. */
function chunksOf(blocks: number, { contents }: Chunks): number {
  let count = 0;
  for (let found = 0; count < contents.length && found < blocks; count++) found += contents[count]!.blocks.length;
  return count;
}

function mainHeading({ contents }: Chunks): string | undefined {
  for (const { title } of contents) if (title) return title.text.trim() || undefined;
  return undefined;
}

/** A chunk that the parser was kept from is readable all the same, so that is no more than worth knowing. */
function limitProblems(text: string, { starts, contents }: Chunks): readonly Problem[] {
  if (contents.every(({ limit }) => limit === undefined)) return [];
  const lines = buildLineIndex(text);
  return contents.flatMap(({ limit }, i) =>
    limit === undefined ? [] : limitProblem(limit, span(starts[i]!, starts[i + 1]!), lines),
  );
}

const limitProblem = (limit: Message, chunk: Span, lines: LineIndex): Problem => ({
  severity: 'information',
  message: said`This part is read as plain prose, without its Markdown: ${limit}. Parted into shorter paragraphs or lists, it is read in full.`,
  line: positionAt(lines, chunk.start).line + 1,
  column: 1,
  span: chunk,
});
