import type { Problem } from '../problem';
import type { Chunk } from './chunk';
import { findDateline, standaloneDate } from './dateline';
import { dateFromPath } from './dates';
import type { Piece } from './pieces';
import { placeChunks } from './placeChunks';
import type { Block, Head, PolicyDocument } from './policyDocument';

/** Puts a document together from its front matter and its parsed pieces. */
export function documentOf(
  text: string,
  head: Head,
  pieces: readonly Piece[],
  path: string | undefined,
): PolicyDocument {
  const { frontMatter, problems } = head;
  const chunks = placeChunks(pieces);
  const blocks = chunks.flatMap((chunk) => chunk.blocks);
  const elsewhere =
    frontMatter?.date ?? standaloneDate(blocks) ?? (path === undefined ? undefined : dateFromPath(path));
  const dateline = findDateline(blocks, elsewhere);
  return {
    text,
    blocks,
    chunks,
    head,
    frontMatter,
    dateline,
    title: frontMatter?.title ?? mainHeading(blocks),
    published: frontMatter?.date ?? dateline?.date ?? elsewhere,
    problems: [...problems, ...chunks.flatMap((chunk) => limitProblem(text, chunk) ?? [])],
  };
}

const mainHeading = (blocks: readonly Block[]): string | undefined =>
  blocks.find(({ level }) => level === 1)?.prose.text.trim() || undefined;

/** A chunk that the parser was kept from is readable all the same, so that is no more than worth knowing. */
function limitProblem(text: string, { start, end, content }: Chunk): Problem | undefined {
  if (content.limit === undefined) return undefined;
  const before = text.slice(0, start).split(/\r\n?|\n/);
  return {
    severity: 'information',
    message: `This part is read as plain prose, without its Markdown: ${content.limit}. Parted into shorter paragraphs or lists, it is read in full.`,
    line: before.length,
    column: 1,
    span: { start, end },
  };
}
