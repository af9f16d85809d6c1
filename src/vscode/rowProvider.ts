import * as vscode from 'vscode';
import { ShownRows, TOP, type RowNode, type RowSource } from '../core/rows/shownRows';

interface Looks<N extends RowNode> {
  readonly toItem: (node: N) => vscode.TreeItem | Promise<vscode.TreeItem>;
  /** Called when the editor asks for rows before there is anything to show. */
  readonly firstAsked: () => void;
}

/** A thin adapter from rows with ids to the editor's tree. Commands on a row look at what its node holds, such as a `place`. */
export class RowProvider<N extends RowNode> implements vscode.TreeDataProvider<N>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<N[] | undefined>();
  private readonly rows = new ShownRows<N>();

  /** With the rows that changed, which are drawn anew with all below them; undefined for all rows. */
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly looks: Looks<N>) {}

  show(source: RowSource<N>): void {
    const stale = this.rows.show(source);
    if (stale.has(TOP)) this.changed.fire(undefined);
    else if (stale.size > 0) this.changed.fire([...stale].flatMap((id) => this.rows.given(id) ?? []));
  }

  /** Shows one more page of the rows below a row, "" for the top. */
  showMore(id: string): void {
    this.rows.turnPage(id);
    if (id === TOP) this.changed.fire(undefined);
    else this.redraw(id);
  }

  /** Draws a row anew although nothing about it has changed: the editor has let a person change how it looks. */
  redraw(id: string): void {
    const node = this.rows.given(id);
    if (node) this.changed.fire([node]);
  }

  /** For `reveal`; undefined when the row is not there. */
  node(id: string): N | undefined {
    return this.rows.row(id);
  }

  getChildren(parent?: N): N[] {
    if (this.rows.isEmpty) this.looks.firstAsked();
    return [...this.rows.below(parent?.id ?? TOP)];
  }

  getParent(node: N): N | undefined {
    return this.rows.parent(node.id);
  }

  async getTreeItem(node: N): Promise<vscode.TreeItem> {
    const item = await this.looks.toItem(node);
    item.id = node.id;
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }
}
