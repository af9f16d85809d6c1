import * as vscode from 'vscode';
import type { LedgerEntry } from '../../core/negotiation/ledgerEntry';
import type { Taxonomy } from '../../core/topics/taxonomy';
import { buildTopicTree, type TopicTree } from '../../core/topics/topicTree';
import type { Grouping, TreeItem } from '../../core/topics/treeItem';
import { toTreeItem, type TopicNode } from './topicNode';

/** What the tree is made of. */
export interface TopicTreeInput {
  readonly entries: readonly LedgerEntry[];
  readonly taxonomy: Taxonomy;
  readonly grouping: Grouping;
  readonly uriOf: (file: string) => vscode.Uri | undefined;
}

/** A thin adapter from core's tree to the editor's; it keeps nothing but the tree and how many rows were asked for. */
export class TopicTreeProvider implements vscode.TreeDataProvider<TopicNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly nodes = new Map<string, TopicNode>();
  private readonly pages = new Map<string, number>();
  private input: TopicTreeInput | undefined;
  private tree: TopicTree | undefined;

  readonly onDidChangeTreeData = this.changed.event;

  /** `firstAsked` is called when the editor asks for rows before there is anything to show. */
  constructor(private readonly firstAsked: () => void) {}

  show(input: TopicTreeInput): TopicTree {
    this.input = input;
    this.tree = buildTopicTree(input.entries, input.taxonomy, { groupBy: groupBy(input.grouping) });
    this.nodes.clear();
    this.changed.fire();
    return this.tree;
  }

  showMore(row: string): void {
    this.pages.set(row, (this.pages.get(row) ?? 1) + 1);
    this.changed.fire();
  }

  /** The first row of a commitment. */
  nodeOf(entry: string): TopicNode | undefined {
    const [item] = this.tree?.rowsOf(entry) ?? [];
    return item && this.node(item);
  }

  getChildren(parent?: TopicNode): TopicNode[] {
    if (!this.tree) this.firstAsked();
    const items = parent ? this.tree?.children(parent.item.id, this.pages.get(parent.item.id)) : this.tree?.roots;
    return (items ?? []).map((item) => this.node(item));
  }

  getParent({ item }: TopicNode): TopicNode | undefined {
    const parent = this.tree?.parent(item.id);
    return parent && this.node(parent);
  }

  getTreeItem(node: TopicNode): vscode.TreeItem {
    return toTreeItem(node, (this.tree?.children(node.item.id).length ?? 0) > 0);
  }

  dispose(): void {
    this.changed.dispose();
  }

  /** The editor knows rows by identity: the same row is the same object until the tree changes. */
  private node(item: TreeItem): TopicNode {
    const known = this.nodes.get(item.id) ?? { item, place: this.placeOf(item) };
    this.nodes.set(item.id, known);
    return known;
  }

  private placeOf(item: TreeItem): TopicNode['place'] {
    if (item.kind !== 'entry' && item.kind !== 'sentence') return undefined;
    const uri = this.input?.uriOf(item.file)?.toString();
    if (uri === undefined) return undefined;
    const { annotation, span } = item.entry;
    return { uri, ...span, ...(annotation === undefined ? {} : { annotation }) };
  }
}

/** Parties, kinds and documents are divided once more by what a reader looks for next. */
function groupBy(grouping: Grouping): readonly Grouping[] {
  return grouping === 'party' || grouping === 'kind' ? [grouping, 'topic'] : [grouping];
}
