import * as vscode from 'vscode';

/** A row that the editor is given. Commands on it look at what else it holds, such as its `place`. */
export interface RowNode {
  readonly id: string;
}

/** The rows of a view at one moment. */
export interface RowSource<N extends RowNode> {
  /** Below a row, or the top ones for undefined; the first `pages` pages of them. */
  children(id: string | undefined, pages: number): readonly N[];
  /** undefined for an id that is not there (any longer). */
  row(id: string): N | undefined;
  /** undefined for a top row. */
  parent(id: string): N | undefined;
}

interface Looks<N extends RowNode> {
  readonly toItem: (node: N) => vscode.TreeItem;
  /** Called when the editor asks for rows before there is anything to show. */
  readonly firstAsked: () => void;
}

/** The top, which is no row. */
const TOP = '';

/**
 * A thin adapter from rows with ids to the editor's tree. The editor knows a row by the object it was given, so one id
 * stays one object, whose content is brought up to date; and only rows that look or go on differently are drawn again.
 */
export class RowProvider<N extends RowNode> implements vscode.TreeDataProvider<N>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<N[] | undefined>();
  /** What the editor was given, by id. */
  private readonly given = new Map<string, N>();
  /** The ids of the rows below each row that the editor has asked for. */
  private readonly shown = new Map<string, readonly string[]>();
  private readonly pages = new Map<string, number>();
  private source: RowSource<N> | undefined;

  /** With the rows that changed, with all below them; undefined for all rows. */
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly looks: Looks<N>) {}

  show(source: RowSource<N>): void {
    const isFirst = this.source === undefined;
    this.source = source;
    const stale = this.bringUpToDate(source);
    if (isFirst || stale.has(TOP)) this.changed.fire(undefined);
    else if (stale.size > 0) this.changed.fire([...stale].flatMap((id) => this.given.get(id) ?? []));
  }

  /** Shows one more page of the rows below a row, "" for the top. */
  showMore(id: string): void {
    this.pages.set(id, this.pagesOf(id) + 1);
    const node = this.given.get(id);
    this.changed.fire(node && [node]);
  }

  /** Draws a row anew although nothing about it has changed: the editor has let a person change how it looks. */
  redraw(id: string): void {
    const node = this.given.get(id);
    if (node) this.changed.fire([node]);
  }

  /** The row as the editor knows it; undefined when it is not there. */
  node(id: string): N | undefined {
    const fresh = this.source?.row(id);
    return fresh && this.known(fresh);
  }

  getChildren(parent?: N): N[] {
    if (!this.source) this.looks.firstAsked();
    const id = parent?.id ?? TOP;
    const rows = this.below(id);
    this.shown.set(id, idsOf(rows));
    return rows.map((row) => this.known(row));
  }

  getParent(node: N): N | undefined {
    const parent = this.source?.parent(node.id);
    return parent && this.known(parent);
  }

  getTreeItem(node: N): vscode.TreeItem {
    const item = this.looks.toItem(node);
    item.id = node.id;
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }

  /** The ids of the rows that look different or have other rows below them than the editor was told. */
  private bringUpToDate(source: RowSource<N>): ReadonlySet<string> {
    const stale = new Set<string>();
    const seen = new Set<string>();
    for (const [id, before] of this.shown) {
      const rows = this.below(id);
      if (!isAlike(before, idsOf(rows))) stale.add(id);
      for (const row of rows) {
        seen.add(row.id);
        if (this.update(row)) stale.add(row.id);
      }
    }
    for (const id of this.given.keys()) if (!seen.has(id) && !source.row(id)) this.forget(id);
    return stale;
  }

  /** True if the editor was told otherwise. */
  private update(row: N): boolean {
    const node = this.given.get(row.id);
    if (!node || isAlike(node, row)) return false;
    Object.assign(node, row);
    return true;
  }

  private forget(id: string): void {
    this.given.delete(id);
    this.shown.delete(id);
  }

  private below(id: string): readonly N[] {
    return this.source?.children(id === TOP ? undefined : id, this.pagesOf(id)) ?? [];
  }

  private pagesOf(id: string): number {
    return this.pages.get(id) ?? 1;
  }

  private known(row: N): N {
    const known = this.given.get(row.id) ?? { ...row };
    this.given.set(row.id, known);
    return known;
  }
}

const idsOf = (rows: readonly RowNode[]): readonly string[] => rows.map(({ id }) => id);

/** Rows are plain values, of which the editor has few hundred at a time. */
const isAlike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
