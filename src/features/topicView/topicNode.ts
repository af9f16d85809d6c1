import * as vscode from 'vscode';
import type { LedgerEntry } from '../../core/negotiation/ledgerEntry';
import type { TreeItem } from '../../core/topics/treeItem';
import { COMMAND, VIEW, type EntryRow, type Place } from '../../manifest';
import { commitmentContext, factsTooltip, kindIcon, reviewName } from '../../vscode/commitmentItem';
import { moreItem } from '../../vscode/moreItem';
import { proposalItem, proposalsItem, type ProposalNode, type ProposalsNode } from './proposalNode';
import { showHidden } from '../../core/text/showHidden';

/** A row of the view; menus on it pass it to their command. */
export type TopicNode = LedgerNode | ProposalsNode | ProposalNode;

/** A row of core's tree. Commands look at its `place`. */
export interface LedgerNode {
  readonly kind: 'ledger';
  readonly id: string;
  readonly item: TreeItem;
  readonly isLeaf: boolean;
  readonly place: Place | undefined;
  /** The commitment that a row is, or the sentence of. */
  readonly entry: LedgerEntry | undefined;
  /** The id of the topic that a group is. */
  readonly topic: string | undefined;
  /** The commitments below a group. */
  readonly below: () => readonly EntryRow[];
  /** What has changed in the text of its annotation. */
  readonly change: string | undefined;
}

export function toTreeItem(node: TopicNode): vscode.TreeItem {
  if (node.kind === 'proposals') return proposalsItem(node);
  return node.kind === 'proposal' ? proposalItem(node) : withChange(ledgerItem(node), node);
}

function ledgerItem({ item, isLeaf, place }: LedgerNode): vscode.TreeItem {
  if (item.kind === 'more') return moreItem(VIEW.topics, item.parent, item.remaining);
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const row = new vscode.TreeItem(showHidden(item.label), isLeaf ? None : Collapsed);
  row.description = showHidden(item.description);
  row.tooltip = factsTooltip(item.tooltip);
  row.accessibilityInformation = { label: showHidden(accessibleLabel(item)) };
  row.contextValue = contextValue(item);
  const icon = iconOf(item);
  if (icon) row.iconPath = icon;
  if (place) row.command = { title: vscode.l10n.t('Show in Text'), command: COMMAND.reveal, arguments: [place] };
  const box = checkbox(item);
  if (box) row.checkboxState = box;
  return row;
}

/** Says in the row that the text of its annotation has changed, before anything else about it. */
function withChange(row: vscode.TreeItem, { item, change }: LedgerNode): vscode.TreeItem {
  if (change === undefined) return row;
  row.description = showHidden(`${change} · ${item.description}`);
  row.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('rapporteur.changed'));
  row.accessibilityInformation = { label: `${row.accessibilityInformation?.label ?? ''}, ${change}` };
  return row;
}

function accessibleLabel(item: TreeItem): string {
  const { label, description } = item;
  if (item.kind !== 'entry') return [label, description].filter(Boolean).join(', ');
  return [label, reviewName(item.entry), description].filter(Boolean).join(', ');
}

/** What menus ask for: "group topic", "commitment unreviewed". */
function contextValue(item: TreeItem): string {
  if (item.kind === 'group') return `group ${item.grouping}`;
  return item.kind === 'entry' || item.kind === 'sentence' ? commitmentContext(item.entry) : item.kind;
}

function iconOf(item: TreeItem): vscode.ThemeIcon | undefined {
  if (item.kind === 'entry') return kindIcon(item.act);
  if (item.kind === 'sentence') return new vscode.ThemeIcon('quote');
  const color = item.kind === 'group' ? item.topic?.color : undefined;
  return color === undefined ? undefined : topicIcon(color);
}

/** Only theme colors can tint an icon; "#rrggbb" is left to the webviews. */
const topicIcon = (color: string): vscode.ThemeIcon | undefined =>
  color.startsWith('#') ? undefined : new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor(color));

/** Checked is what was accepted; a group has no box, since accepting many at once wants a look at them first. */
function checkbox(item: TreeItem): vscode.TreeItem['checkboxState'] {
  if (item.kind !== 'entry') return undefined;
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  return item.entry.review === 'accepted'
    ? { state: Checked, tooltip: vscode.l10n.t('Accepted; uncheck to review it again') }
    : { state: Unchecked, tooltip: vscode.l10n.t('Check to accept') };
}
