import type { Heading, Nodes, Paragraph, Root, RootContent, TableCell } from 'mdast';
import type { ChunkContent, RelativeBlock } from './chunks';
import { inlineProse } from './inlineProse';
import type { Container } from './policyDocument';

type Blocks = Pick<ChunkContent, 'blocks' | 'containers' | 'firstList' | 'lastList'>;

/**
 * The leaf blocks of a Markdown tree. Positions in the tree count in `source` from `shift` on; what stands before is left
 * out. Container ids count from 0.
 */
export function treeBlocks(tree: Root, source: string, shift: number): Blocks {
  const blocks: RelativeBlock[] = [];
  let containers = 0;

  const walk = (node: Nodes, path: readonly Container[]): void => {
    if (isLeaf(node)) {
      blocks.push(leafBlock(node, source, shift, path));
      return;
    }
    const kind = containerKinds[node.type];
    const inside = kind ? [...path, { kind, id: containers++ }] : path;
    if (kind || node.type === 'root') for (const child of (node as Root).children) walk(child, inside);
  };
  let lastTop = 0;
  const top = topLevel(tree, shift);
  for (const node of top) {
    lastTop = containers;
    walk(node, []);
  }
  const last = listMarker(top[top.length - 1], source, shift);
  return {
    blocks,
    containers,
    firstList: listMarker(top[0], source, shift),
    lastList: last === undefined ? undefined : { marker: last, id: lastTop },
  };
}

/** The tree's blocks without those of the definitions put before the source. */
export const topLevel = (tree: Root, shift: number): readonly RootContent[] =>
  shift === 0 ? tree.children : tree.children.filter((node) => (node.position?.start.offset ?? 0) >= shift);

/** The character by which lists differ: a bullet, or the delimiter after a number. */
function listMarker(node: RootContent | undefined, source: string, shift: number): string | undefined {
  if (node?.type !== 'list') return undefined;
  const at = (node.position?.start.offset ?? shift) - shift;
  return /[-+*.)]/.exec(source.slice(at, at + longestMarker))?.[0];
}

/** Nine digits and a delimiter (CommonMark 5.2), after at most three blanks. */
const longestMarker = 13;

const containerKinds: { readonly [type: string]: Container['kind'] | undefined } = {
  blockquote: 'blockquote',
  list: 'list',
  listItem: 'listItem',
  table: 'table',
  tableRow: 'tableRow',
  footnoteDefinition: 'footnote',
};

type Leaf = Paragraph | Heading | TableCell;

const isLeaf = (node: Nodes): node is Leaf =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';

function leafBlock(node: Leaf, source: string, shift: number, containers: readonly Container[]): RelativeBlock {
  return {
    kind: node.type,
    start: (node.position?.start.offset ?? shift) - shift,
    end: (node.position?.end.offset ?? shift) - shift,
    ...inlineProse(node.children, source, shift),
    level: node.type === 'heading' ? node.depth : undefined,
    containers,
  };
}
