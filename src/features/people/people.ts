import * as vscode from 'vscode';
import { COMMAND } from '../../manifest';
import type { AnnotationStore } from '../../session/annotationStore';
import type { Annotators } from '../../session/annotators';
import type { MarkStore } from '../../session/markStore';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import { pickSome } from '../../vscode/ask';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { say } from '../../vscode/target';
import { registerColleagueReview } from './colleagueReview';
import { showNames } from './nameTags';

export interface PeopleDeps {
  readonly commands: CommandRegistry;
  readonly annotators: Annotators;
  readonly annotations: AnnotationStore;
  readonly marks: MarkStore;
  readonly index: WorkspaceIndex;
  readonly annotatorOf: (root: vscode.Uri) => string;
  /** A new annotation id, "urn:uuid:…". */
  readonly newId: () => string;
}

/** Whose annotation it is, whose are shown, and what one says to them. */
export function registerPeople(deps: PeopleDeps): vscode.Disposable {
  return vscode.Disposable.from(
    showNames(deps),
    registerColleagueReview(deps),
    deps.commands.register(COMMAND.showAnnotators, () => chooseAnnotators(deps)),
  );
}

/** A list of colleagues with a check before each who is shown. */
async function chooseAnnotators(deps: PeopleDeps): Promise<void> {
  const hidden = deps.annotators.all();
  const colleagues = colleaguesIn(deps);
  if (colleagues.length === 0) {
    return say(vscode.l10n.t('Nobody else has annotated what was read so far.'));
  }
  const items = colleagues.map((label) => ({ label, picked: !hidden.has(label) }));
  const shown = await pickSome(items, {
    title: vscode.l10n.t('Whose annotations are shown?'),
    placeHolder: vscode.l10n.t('What is hidden is not lost, and still counts in the ledger'),
  });
  if (!shown) return;
  const names = new Set(shown.map(({ label }) => label));
  await deps.annotators.hide(new Set(colleagues.filter((name) => !names.has(name))));
}

/** Everybody but oneself who has annotated an open document or one that the views have read, and who is hidden. */
function colleaguesIn({ annotators, annotations, index, annotatorOf }: PeopleDeps): string[] {
  const open = vscode.workspace.textDocuments.flatMap((document) => annotations.placed(document));
  const read = index.all().flatMap(({ placed }) => placed);
  const names = [...open, ...read].map(({ annotation }) => annotation.creator);
  const own = new Set((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => annotatorOf(uri)));
  return [...new Set([...names, ...annotators.all()])].filter((name) => !own.has(name)).sort();
}
