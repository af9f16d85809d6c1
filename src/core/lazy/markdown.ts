/** A piece of `reading` that is loaded before it: the parser of Markdown. */
export { parseMarkdown } from '../document/markdown';
