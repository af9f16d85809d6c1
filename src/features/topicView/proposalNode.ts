import * as vscode from 'vscode';
import { commitmentCount } from '../../vscode/commitmentItem';
import type { ProposedTopic } from '../../core/topics/proposeTopics';
import { showHidden } from '../../core/text/showHidden';

export const PROPOSALS = 'proposals';

/** The last root of the view, when grouped by topic: what could become a topic. */
export interface ProposalsNode {
  readonly kind: 'proposals';
  readonly id: typeof PROPOSALS;
  readonly proposals: readonly ProposalNode[];
}

export interface ProposalNode {
  readonly kind: 'proposal';
  readonly id: string;
  readonly proposal: ProposedTopic;
}

export const toProposals = (proposals: readonly ProposedTopic[]): ProposalsNode => ({
  kind: 'proposals',
  id: PROPOSALS,
  proposals: proposals.map((proposal) => ({ kind: 'proposal', id: `proposal:${proposal.id}`, proposal })),
});

export function proposalsItem({ proposals }: ProposalsNode): vscode.TreeItem {
  const row = new vscode.TreeItem(vscode.l10n.t('Proposed topics'), vscode.TreeItemCollapsibleState.Collapsed);
  row.description = String(proposals.length);
  row.iconPath = new vscode.ThemeIcon('lightbulb');
  row.tooltip = vscode.l10n.t('Words that recur with commitments and that no topic knows yet');
  row.contextValue = 'proposals';
  return row;
}

export function proposalItem({ proposal }: ProposalNode): vscode.TreeItem {
  const { phrase, entries } = proposal;
  const row = new vscode.TreeItem(showHidden(phrase));
  row.description = commitmentCount(entries.length);
  row.tooltip = showHidden(entries.map(({ text, file }) => `${text} (${file})`).join('\n'));
  row.contextValue = 'proposal';
  return row;
}
