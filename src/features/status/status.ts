import * as vscode from 'vscode';
import { isMarkdown, dossierPathOf } from '../../session/dossierPath';
import type { MarkStore } from '../../session/markStore';
import type { AnalysisStore } from '../../session/analysisStore';
import { COMMAND } from '../../manifest';

/** One item in the status bar: how many commitments of the text are reviewed. */
export function registerStatus(deps: {
  marks: MarkStore;
  analyses: AnalysisStore;
  annotatorOf: (root: vscode.Uri) => string;
}): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('rapporteur.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Rapporteur';
  item.command = COMMAND.goToMark;
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isMarkdown(document)) return item.hide();
    const { text, tooltip } = describe(document, deps);
    item.text = text;
    item.tooltip = tooltip;
    item.show();
  };
  show();
  return vscode.Disposable.from(
    item,
    deps.marks.onDidChange((document) => document === vscode.window.activeTextEditor?.document && show()),
    vscode.window.onDidChangeActiveTextEditor(show),
  );
}

function describe(
  document: vscode.TextDocument,
  deps: { marks: MarkStore; analyses: AnalysisStore; annotatorOf: (root: vscode.Uri) => string },
): { text: string; tooltip: string } {
  const marks = deps.marks.get(document);
  const open = marks.filter(({ kind }) => kind === 'commitment').length;
  const recorded = marks.filter(({ kind }) => kind === 'annotation').length;
  const read = deps.analyses.get(document) !== undefined;
  const root = dossierPathOf(document.uri)?.root;
  const counts = vscode.l10n.t('{0} commitments to review, {1} annotations', open, recorded);
  const who = root && vscode.l10n.t('You annotate as {0}.', deps.annotatorOf(root));
  return {
    text: read ? `$(checklist) ${open}${recorded > 0 ? ` · $(tag) ${recorded}` : ''}` : '$(checklist) –',
    tooltip: ['Rapporteur', read ? counts : vscode.l10n.t('not read'), who].filter(Boolean).join('\n'),
  };
}
