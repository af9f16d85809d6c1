/**
 * Foreign text as Markdown that shows it as it is, on one line: no markup, no link, no HTML and no formula comes of it.
 * Markdown takes a backslash before any ASCII punctuation. Text at the start of a line needs a mark of ours before it.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|~&!#$@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (words) => `${words.slice(0, -1)}\\.`);
