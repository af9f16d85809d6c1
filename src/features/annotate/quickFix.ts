import * as vscode from 'vscode';
import { showHidden } from '../../core/text/showHidden';
import { COMMAND, SETTING, type Place } from '../../manifest';
import type { Settings } from '../../session/settings';
import { fromRange } from '../../vscode/range';
import { labelName } from '../../vscode/names';

/** Offers the labels on a selection. A mere cursor gets no lightbulb: what was found must not nag. */
export function registerQuickFix({ settings }: { readonly settings: Settings }): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: 'markdown' },
    {
      provideCodeActions(document, range, context) {
        const asked = context.triggerKind === vscode.CodeActionTriggerKind.Invoke;
        if (!asked || range.isEmpty) return [];
        const place: Place = { uri: document.uri.toString(), ...fromRange(document, range) };
        const words = settings.get(SETTING.labels, document.uri);
        return [...words.map((word) => labelAction(word, place)), annotateAction(place)];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function labelAction(label: string, place: Place): vscode.CodeAction {
  const title = showHidden(vscode.l10n.t('Label as {0}', labelName(label)));
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: COMMAND.applyLabel, arguments: [{ label, place }] };
  return action;
}

function annotateAction(place: Place): vscode.CodeAction {
  const title = vscode.l10n.t('Annotate…');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: COMMAND.annotate, arguments: [place] };
  return action;
}
