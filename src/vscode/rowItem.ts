import * as vscode from 'vscode';
import { COMMAND, type Place } from '../manifest';

/** How a row looks, whatever it stands for. */
export interface Looks {
  readonly label: string;
  /** Shown dimmed after the label. */
  readonly description?: string;
  readonly tooltip?: string | vscode.MarkdownString;
  /** What menus ask for. */
  readonly contextValue: string;
  readonly icon?: vscode.ThemeIcon | undefined;
  /** What a screen reader says in place of label and description. */
  readonly spoken?: string;
  readonly expanded?: boolean;
}

/** A row that leads to its place, if it has one. */
export function rowItem(looks: Looks, isLeaf: boolean, place: Place | undefined): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(looks.label, isLeaf ? None : looks.expanded ? Expanded : Collapsed);
  item.contextValue = looks.contextValue;
  if (looks.description !== undefined) item.description = looks.description;
  item.tooltip = looks.tooltip ?? [looks.label, looks.description].filter(Boolean).join(' · ');
  if (looks.icon) item.iconPath = looks.icon;
  const spoken = looks.spoken ?? [looks.label, looks.description].filter(Boolean).join(', ');
  item.accessibilityInformation = { label: spoken };
  if (place) item.command = { title: vscode.l10n.t('Show in Text'), command: COMMAND.reveal, arguments: [place] };
  return item;
}
