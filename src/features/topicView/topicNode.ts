import * as vscode from 'vscode';
import type { CommitmentKind } from '../../core/commitments/commitment';
import type { EntryItem, SentenceItem, TreeItem } from '../../core/topics/treeItem';
import { COMMAND, type Place } from '../../manifest';
import type { ProposalNode, ProposalsNode } from './proposalNode';

/** A row of the view; menus on it pass it to their command. */
export type TopicNode = LedgerNode | ProposalsNode | ProposalNode;

/** A row of core's tree. Commands look at its `place`. */
export interface LedgerNode {
  readonly kind: 'ledger';
  readonly item: TreeItem;
  readonly place: Place | undefined;
}

const KIND_ICON: Readonly<Record<CommitmentKind, string>> = {
  agreement: 'link',
  pledge: 'pass',
  plan: 'calendar',
  offer: 'gift',
  demand: 'megaphone',
  refusal: 'circle-slash',
  threat: 'warning',
};

/** How a row of core's tree looks. */
export function ledgerItem({ item, place }: LedgerNode, hasChildren: boolean): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const row = new vscode.TreeItem(item.label, hasChildren ? Collapsed : None);
  row.id = item.id;
  row.description = item.description;
  row.tooltip = tooltip(item);
  row.accessibilityInformation = { label: accessibleLabel(item) };
  row.contextValue = contextValue(item);
  const icon = iconOf(item);
  if (icon) row.iconPath = icon;
  const command = commandOf(item, place);
  if (command) row.command = command;
  return row;
}

/** Says in the row that the text of its annotation has changed, before anything else about it. */
export function withChange(
  row: vscode.TreeItem,
  { item }: LedgerNode,
  changes: ReadonlyMap<string, string> | undefined,
): vscode.TreeItem {
  const annotation = item.kind === 'entry' ? item.entry.annotation : undefined;
  const change = annotation === undefined ? undefined : changes?.get(annotation);
  if (change === undefined) return row;
  row.description = `${change} · ${item.description}`;
  row.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('rapporteur.changed'));
  row.accessibilityInformation = { label: `${row.accessibilityInformation?.label ?? ''}, ${change}` };
  return row;
}

function tooltip({ tooltip: facts }: TreeItem): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  facts.forEach(({ name, value }, i) => {
    text
      .appendMarkdown(i > 0 ? '  \n**' : '**')
      .appendText(name)
      .appendMarkdown('** ')
      .appendText(value);
  });
  return text;
}

function accessibleLabel(item: TreeItem): string {
  const { label, description } = item;
  if (item.kind !== 'entry') return [label, description].filter(Boolean).join(', ');
  return [label, reviewName(item), description].filter(Boolean).join(', ');
}

/** What menus ask for: "commitment unreviewed", "commitment annotated". */
function contextValue(item: TreeItem): string {
  if (item.kind !== 'entry' && item.kind !== 'sentence') return item.kind;
  const annotated = item.entry.annotation === undefined ? '' : ' annotated';
  return `commitment ${item.entry.review}${annotated}`;
}

function iconOf(item: TreeItem): vscode.ThemeIcon | undefined {
  switch (item.kind) {
    case 'entry':
      return new vscode.ThemeIcon(KIND_ICON[item.act], new vscode.ThemeColor(`rapporteur.commitment.${item.act}`));
    case 'sentence':
      return new vscode.ThemeIcon('quote');
    case 'more':
      return new vscode.ThemeIcon('ellipsis');
    case 'group':
      return item.topic?.color === undefined ? undefined : topicIcon(item.topic.color);
  }
}

/** Only theme colors can tint an icon; "#rrggbb" is left to the webviews. */
const topicIcon = (color: string): vscode.ThemeIcon | undefined =>
  color.startsWith('#') ? undefined : new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor(color));

function commandOf(item: TreeItem, place: Place | undefined): vscode.Command | undefined {
  if (item.kind === 'more') return { title: item.label, command: COMMAND.showMore, arguments: [item.parent] };
  return place && { title: vscode.l10n.t('Show in Text'), command: COMMAND.reveal, arguments: [place] };
}

const reviewName = ({ entry }: EntryItem | SentenceItem): string => REVIEW_NAMES[entry.review]();

const REVIEW_NAMES = {
  unreviewed: () => vscode.l10n.t('to review'),
  accepted: () => vscode.l10n.t('accepted'),
  disputed: () => vscode.l10n.t('disputed'),
  rejected: () => vscode.l10n.t('rejected'),
} as const;
