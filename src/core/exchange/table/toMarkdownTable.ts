import { escapeMarkdown } from '../../text/escapeMarkdown';

/** A table of GitHub Flavored Markdown; its cells show foreign text as it is. */
export function toMarkdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [heads.map(escapeMarkdown), heads.map(() => '---'), ...rows.map((row) => row.map(escapeMarkdown))]
    .map(line)
    .join('');
}
