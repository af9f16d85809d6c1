import type { Root, Text } from 'mdast';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * Parses Markdown to mdast by remark, with the GitHub extensions only where the text holds one of their marks, since they
 * double the time. Each piece of text is a node of its own whose position is exact: see `exactText`.
 */
export function parseMarkdown(text: string): Root {
  return (gfmMarks.test(text) ? withGfm : plain).parse(text);
}

/**
 * Marks of tables (a delimiter row), strikethrough, footnotes, task lists and bare addresses. An address after "](" or "<"
 * is CommonMark's own.
 */
const gfmMarks =
  /[|:][ \t]*-|-[ \t]*[|:]|~|\[\^|\[[ \txX\r\n]\]|https?:\/\/(?<!(?:\]\(<?|<|\]:[ \t]*)https?:\/\/)|(?<![\w./:-])www\.|[\w.+-]@\w/i;

/**
 * Remark joins the pieces of a text (a run of characters, an escape, a character reference) to one node, in which the way
 * back to the source is lost. This keeps the pieces apart. It also drops the GitHub extension's second search for bare
 * addresses, which cuts nodes without telling where: the tokenizer has found the addresses already.
 */
function exactText(this: Processor): undefined {
  const data = this.data();
  const extensions = (data.fromMarkdownExtensions ?? []).flat();
  data.fromMarkdownExtensions = [...extensions.map((e) => ({ ...e, transforms: [] })), onePiecePerNode];
}

const onePiecePerNode: Extension = {
  enter: { data: enterText, characterEscape: enterText, characterReference: enterText },
};

function enterText(this: CompileContext, token: Token): undefined {
  const { line, column, offset } = token.start;
  const start = { line, column, offset };
  const node: Text = { type: 'text', value: '', position: { start, end: start } };
  const parent = this.stack[this.stack.length - 1];
  if (parent && 'children' in parent) (parent.children as Text[]).push(node);
  this.stack.push(node);
}

const plain = unified().use(remarkParse).use(exactText).freeze();
const withGfm = unified().use(remarkParse).use(remarkGfm).use(exactText).freeze();
