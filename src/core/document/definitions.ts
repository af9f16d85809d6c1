import type { Root } from 'mdast';
import type { Definition } from './chunks';
import { topLevel } from './treeBlocks';

/** The link and footnote definitions of a chunk, wherever they stand in it. */
export function definitionsIn(tree: Root, source: string, shift: number): readonly Definition[] {
  if (!source.includes(']:')) return [];
  const found: Definition[] = [];
  const walk = (node: Root['children'][number]): void => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') {
      const written = writtenLabel.exec(source.slice((node.position?.start.offset ?? shift) - shift))?.[1];
      if (written) found.push({ label: normalizeLabel(written), written });
    }
    if ('children' in node) node.children.forEach(walk);
  };
  topLevel(tree, shift).forEach(walk);
  return found;
}

/**
 * Markdown that defines what this chunk refers to and other chunks define, to be put before it; '' when it refers to
 * nothing of theirs.
 */
export function borrowedDefinitions(
  source: string,
  own: readonly Definition[],
  all: ReadonlyMap<string, Definition>,
): string {
  if (all.size === 0 || !source.includes('[')) return '';
  const borrowed = new Set<Definition>();
  for (const match of source.matchAll(bracketed)) {
    const definition = all.get(normalizeLabel(match[1]!));
    if (definition && !own.some(({ label }) => label === definition.label)) borrowed.add(definition);
  }
  if (borrowed.size === 0) return '';
  // The thematic break keeps what the chunk begins with from going on with a footnote.
  return `${[...borrowed].map(({ written }) => `[${written}]: x\n\n`).join('')}***\n\n`;
}

const writtenLabel = /^\[((?:\\.|[^\]\\])*)\]:/s;
// eslint-disable-next-line redos/no-vulnerable -- a label has at most 999 characters
const bracketed = /\[((?:\\.|[^[\]\\]){1,999})\]/gs;

/** As micromark-util-normalize-identifier does: references match their definitions by this. */
const normalizeLabel = (label: string): string =>
  label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();
