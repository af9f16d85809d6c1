import * as vscode from 'vscode';
import { factsChangedText } from '../../core/anchoring/factChanges';
import { countOutcomes, isUnsettled, OUTCOMES, outcomeOf } from '../../core/marks/outcome';
import { COMMAND } from '../../manifest';
import type { IndexedDocument, WorkspaceIndex } from '../../session/workspaceIndex';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { OUTCOME_NAMES } from './settleNode';

/** Writes down, for all annotated documents, where their annotations stand now. */
export function registerReport(deps: { commands: CommandRegistry; index: WorkspaceIndex }): vscode.Disposable {
  return deps.commands.register(COMMAND.reanchoringReport, async () => {
    await deps.index.ready();
    const content = reportText(deps.index.all().filter(({ placed }) => placed.length > 0));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: 'plaintext' }));
  });
}

function reportText(documents: readonly IndexedDocument[]): string {
  const title = vscode.l10n.t('Re-anchoring of {0} annotated documents', documents.length);
  const total = summary(documents.flatMap(({ placed }) => placed));
  return [title, total, '', ...documents.flatMap(documentLines)].join('\n');
}

function documentLines({ file, placed }: IndexedDocument): string[] {
  const waiting = placed.filter(isUnsettled).map((one) => {
    const { anchoring, annotation } = one;
    const facts = anchoring.kind === 'changed' && anchoring.facts.length > 0 ? factsChangedText(anchoring.facts) : '';
    const quote = annotation.target.kind === 'text' ? annotation.target.selector.exact.replace(/\s+/g, ' ') : '';
    return `  ${OUTCOME_NAMES[outcomeOf(one)]()}: “${quote}”${facts && ` – ${facts}`}`;
  });
  return [file, `  ${summary(placed)}`, ...waiting, ''];
}

function summary(placed: IndexedDocument['placed']): string {
  const counts = countOutcomes(placed);
  return OUTCOMES.map((outcome) => `${OUTCOME_NAMES[outcome]()}: ${counts[outcome]}`).join(', ');
}
