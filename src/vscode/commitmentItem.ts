import * as vscode from 'vscode';
import type { CommitmentKind } from '../core/commitments/commitment';
import { commitmentColor } from '../core/marks/colorOf';
import type { LedgerEntry } from '../core/negotiation/ledgerEntry';
import { REVIEW_WORDS } from '../core/negotiation/statementWords';
import type { TooltipFact } from '../core/topics/treeItem';
import { entryItem } from '../core/topics/treeRows';
import { foreignMarkdown } from './foreignMarkdown';
import { localized } from './localized';
import type { Looks } from './rowItem';

const KIND_ICON: Readonly<Record<CommitmentKind, string>> = {
  agreement: 'link',
  pledge: 'pass',
  plan: 'calendar',
  offer: 'gift',
  demand: 'megaphone',
  refusal: 'circle-slash',
  threat: 'warning',
};

export const kindIcon = (kind: CommitmentKind): vscode.ThemeIcon =>
  new vscode.ThemeIcon(KIND_ICON[kind], new vscode.ThemeColor(commitmentColor(kind)));

/** A commitment as every view shows it. */
export function entryLooks(entry: LedgerEntry): Looks {
  const { label, description, tooltip } = entryItem('', entry, vscode.l10n.t);
  return {
    label,
    description,
    tooltip: factsTooltip(tooltip),
    contextValue: commitmentContext(entry),
    icon: kindIcon(entry.kind),
    spoken: [label, reviewName(entry), description].join(', '),
  };
}

export const commitmentCount = (count: number): string =>
  count === 1 ? vscode.l10n.t('1 commitment') : vscode.l10n.t('{0} commitments', count);

/** What menus ask for: "commitment unreviewed", "commitment accepted annotated". */
export const commitmentContext = ({ review, annotation }: LedgerEntry): string =>
  ['commitment', review, ...(annotation === undefined ? [] : ['annotated'])].join(' ');

export const reviewName = ({ review }: Pick<LedgerEntry, 'review'>): string => localized(REVIEW_WORDS[review]);

/** The facts of a row as its hover; whatever a document says is shown as it is, never as markup. */
export function factsTooltip(facts: readonly TooltipFact[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  facts.forEach(({ name, value }, i) => {
    text
      .appendMarkdown(i > 0 ? '  \n**' : '**')
      .appendText(name)
      .appendMarkdown(`** ${foreignMarkdown(value)}`);
  });
  return text;
}
