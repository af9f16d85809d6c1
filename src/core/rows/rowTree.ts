/** Something to show in a tree, and what is below it; nothing below is made before somebody unfolds it. */
export interface Branch<R> {
  /** Unique among its siblings, and the same after the next reading while the row means the same. */
  readonly key: string;
  readonly row: R;
  readonly below?: () => readonly Branch<R>[];
}

/** A row with its place in the tree. */
export type TreeRow<R> = R & {
  /** Unique in the tree: the keys from the top down. */
  readonly id: string;
  readonly isLeaf: boolean;
};

/** Stands for the rows beyond a page. */
export interface MoreRow {
  readonly kind: 'more';
  /** The id of the row whose children go on; empty for the top. */
  readonly parent: string;
  readonly remaining: number;
}

/** The rows of a view at one moment, by their ids. */
export interface RowTree<R> {
  /** The rows below one, or the top ones for undefined; beyond the pages asked for, a last row says how many are left. */
  children(id: string | undefined, pages?: number): readonly TreeRow<R | MoreRow>[];
  /** undefined for an id that is not there (any longer). */
  row(id: string): TreeRow<R | MoreRow> | undefined;
  /** undefined for a top row. */
  parent(id: string): TreeRow<R | MoreRow> | undefined;
}

/** More rows at once make a tree slow to open and impossible to read. */
export const PAGE_SIZE = 200;

/** Never in a key: it keeps the parts of an id apart. */
const SEPARATOR = '\u001f';
const MORE = '…';

export function rowTree<R>(roots: readonly Branch<R>[]): RowTree<R> {
  const top: Level<R> = new Map(roots.map((branch) => [branch.key, branch]));
  const unfolded = new Map<Branch<R>, Level<R>>();
  const levelBelow = (branch: Branch<R>): Level<R> => {
    const known = unfolded.get(branch) ?? new Map((branch.below?.() ?? []).map((each) => [each.key, each]));
    unfolded.set(branch, known);
    return known;
  };
  const branchOf = (id: string): Branch<R> | undefined => {
    let level: Level<R> | undefined = top;
    let branch: Branch<R> | undefined;
    for (const key of id.split(SEPARATOR)) {
      branch = level?.get(key);
      level = branch && levelBelow(branch);
    }
    return branch;
  };
  const levelOf = (id: string | undefined): Level<R> | undefined => {
    const branch = id === undefined ? undefined : branchOf(id);
    return id === undefined ? top : branch && levelBelow(branch);
  };
  const row = (id: string): TreeRow<R | MoreRow> | undefined => {
    const branch = branchOf(id);
    return branch && treeRow(id, branch);
  };
  return {
    children: (id, pages = 1) => firstRows(id ?? '', levelOf(id), pages * PAGE_SIZE),
    row,
    parent: (id) => (id.includes(SEPARATOR) ? row(id.slice(0, id.lastIndexOf(SEPARATOR))) : undefined),
  };
}

type Level<R> = ReadonlyMap<string, Branch<R>>;

function firstRows<R>(parent: string, level: Level<R> = new Map(), limit: number): readonly TreeRow<R | MoreRow>[] {
  const below = (key: string): string => (parent === '' ? key : `${parent}${SEPARATOR}${key}`);
  const rows = [...level.values()].slice(0, limit).map((branch) => treeRow(below(branch.key), branch));
  const remaining = level.size - rows.length;
  if (remaining === 0) return rows;
  return [...rows, { kind: 'more', id: below(MORE), isLeaf: true, parent, remaining }];
}

const treeRow = <R>(id: string, { row, below }: Branch<R>): TreeRow<R> => ({ ...row, id, isLeaf: below === undefined });
