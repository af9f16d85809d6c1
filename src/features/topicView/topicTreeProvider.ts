import * as vscode from 'vscode';
import type { LedgerEntry } from '../../core/negotiation/ledgerEntry';
import type { ProposedTopic } from '../../core/topics/proposeTopics';
import type { Taxonomy } from '../../core/topics/taxonomy';
import { buildTopicTree, type TopicTree } from '../../core/topics/topicTree';
import type { Grouping, TreeItem } from '../../core/topics/treeItem';
import { proposalItem, proposalsItem, toProposals, type ProposalsNode } from './proposalNode';
import { ledgerItem, withChange, type LedgerNode, type TopicNode } from './topicNode';

/** What the tree is made of. */
export interface TopicTreeInput {
  readonly entries: readonly LedgerEntry[];
  readonly taxonomy: Taxonomy;
  readonly grouping: Grouping;
  readonly uriOf: (file: string) => vscode.Uri | undefined;
  readonly proposals: readonly ProposedTopic[];
  /** By annotation id, what has changed in its text. */
  readonly changes: ReadonlyMap<string, string>;
}

/** A thin adapter from core's tree to the editor's; it keeps nothing but the tree and how many rows were asked for. */
export class TopicTreeProvider implements vscode.TreeDataProvider<TopicNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly nodes = new Map<string, LedgerNode>();
  private readonly pages = new Map<string, number>();
  private input: TopicTreeInput | undefined;
  private tree: TopicTree | undefined;
  private proposals: ProposalsNode | undefined;

  readonly onDidChangeTreeData = this.changed.event;

  /** `firstAsked` is called when the editor asks for rows before there is anything to show. */
  constructor(private readonly firstAsked: () => void) {}

  show(input: TopicTreeInput): TopicTree {
    this.input = input;
    this.tree = buildTopicTree(input.entries, input.taxonomy, { groupBy: groupBy(input.grouping) });
    this.proposals = input.proposals.length > 0 ? toProposals(input.proposals) : undefined;
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
    if (!parent) return [...this.rows(this.tree?.roots), ...(this.proposals ? [this.proposals] : [])];
    if (parent.kind === 'proposals') return [...parent.proposals];
    if (parent.kind === 'proposal') return [];
    return this.rows(this.tree?.children(parent.item.id, this.pages.get(parent.item.id)));
  }

  getParent(node: TopicNode): TopicNode | undefined {
    if (node.kind === 'proposal') return this.proposals;
    const parent = node.kind === 'ledger' ? this.tree?.parent(node.item.id) : undefined;
    return parent && this.node(parent);
  }

  getTreeItem(node: TopicNode): vscode.TreeItem {
    if (node.kind === 'proposals') return proposalsItem(node);
    if (node.kind === 'proposal') return proposalItem(node);
    const row = ledgerItem(node, (this.tree?.children(node.item.id).length ?? 0) > 0);
    return withChange(row, node, this.input?.changes);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private rows(items: readonly TreeItem[] = []): LedgerNode[] {
    return items.map((item) => this.node(item));
  }

  /** The editor knows rows by identity: the same row is the same object until the tree changes. */
  private node(item: TreeItem): LedgerNode {
    const known = this.nodes.get(item.id) ?? { kind: 'ledger', item, place: this.placeOf(item) };
    this.nodes.set(item.id, known);
    return known;
  }

  private placeOf(item: TreeItem): LedgerNode['place'] {
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
