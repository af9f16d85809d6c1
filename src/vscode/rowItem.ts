import * as vscode from 'vscode';
import { showHidden } from '../core/text/showHidden';
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

/** A row that leads to its place, if it has one. What is hidden in the words of documents and people is shown. */
export function rowItem(looks: Looks, isLeaf: boolean, place: Place | undefined): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const [label, description] = [showHidden(looks.label), looks.description && showHidden(looks.description)];
  const item = new vscode.TreeItem(label, isLeaf ? None : looks.expanded ? Expanded : Collapsed);
  item.contextValue = looks.contextValue;
  if (description !== undefined) item.description = description;
  item.tooltip = tooltipOf(looks) ?? [label, description].filter(Boolean).join(' · ');
  if (looks.icon) item.iconPath = looks.icon;
  const spoken = looks.spoken ?? [label, description].filter(Boolean).join(', ');
  item.accessibilityInformation = { label: showHidden(spoken) };
  if (place) item.command = { title: vscode.l10n.t('Show in Text'), command: COMMAND.reveal, arguments: [place] };
  return item;
}

const tooltipOf = ({ tooltip }: Looks): Looks['tooltip'] =>
  typeof tooltip === 'string' ? showHidden(tooltip) : tooltip;
