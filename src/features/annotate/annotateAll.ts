import * as vscode from 'vscode';
import { labelText, type Label } from '../../core/annotation/body';
import { labelEdit } from '../../core/marks/labelEdit';
import { snapToWords } from '../../core/marks/snapToWords';
import { mentionAt } from '../../core/navigation/mentionAt';
import { COMMAND } from '../../manifest';
import type { AnalysisStore } from '../../session/analysisStore';
import type { DocumentEdit } from '../../session/annotationStore';
import { readFolder } from '../../session/readFolder';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import { labelName } from '../../vscode/names';
import { say, targetOf, type Target } from '../../vscode/target';
import type { AnnotateDeps } from './annotate';
import { decidingOn } from './decidingOn';
import { occurrencesOf, type Occurrences, type Sought } from './occurrences';
import { pickLabel } from './pickLabel';
import { pickOccurrences, type Look } from './pickOccurrences';

interface Deps extends AnnotateDeps {
  readonly analyses: AnalysisStore;
  readonly index: WorkspaceIndex;
}

/** Labels all occurrences of an entity, or of the selected words, after the person has looked through them: one undo step. */
export const registerAnnotateAll = (deps: Deps): vscode.Disposable =>
  deps.commands.register(COMMAND.annotateAll, async (place) => {
    const target = await targetOf(place);
    const sought = target && (await soughtAt(deps, target));
    if (!target || !sought) return say(vscode.l10n.t('Put the cursor on a name, or select one, first.'));
    const label = await pickLabel(target.document, deps);
    if (!label) return;
    if (label === 'note') return say(vscode.l10n.t('A note belongs to one place; choose a label for all.'));
    const look: Look = async (scope) => {
      if (scope === 'dossier') await readFolder(deps.index, vscode.l10n.t('Reading the folder for mentions'));
      return occurrencesOf(deps, sought, label, scope === 'document' ? target.document.uri : undefined);
    };
    const title = vscode.l10n.t('Label all as {0}: {1}', labelName(labelText(label)), nameOf(sought));
    const picked = await pickOccurrences(title, look);
    if (picked) await labelAll(deps, picked, label);
  });

/** The entity of the name under the cursor; for words that are no name, the words. */
async function soughtAt({ analyses }: Deps, { document, span }: Target): Promise<Sought | undefined> {
  const text = document.getText();
  const whole = snapToWords(text, span);
  const reading = await analyses.ready(document);
  const named = reading && mentionAt(reading.analysis, span.start);
  const isName = named && whole && named.mention.span.start <= whole.start && whole.end <= named.mention.span.end;
  if (isName) return { kind: 'entity', entity: named.entity, file: vscode.workspace.asRelativePath(document.uri) };
  const words = whole ? text.slice(whole.start, whole.end) : '';
  return words === '' ? undefined : { kind: 'words', words };
}

const nameOf = (sought: Sought): string =>
  sought.kind === 'entity' ? sought.entity.name : `“${sought.words.replace(/\s+/g, ' ')}”`;

async function labelAll(deps: Deps, picked: readonly Occurrences[], label: Label): Promise<void> {
  const edits: DocumentEdit[] = [];
  const changed: string[] = [];
  for (const found of picked) {
    const edit = await editOf(deps, found, label);
    if (edit) edits.push(edit);
    else changed.push(found.file);
  }
  await deps.annotations.applyAll(edits);
  const places = edits.reduce((sum, { edit }) => sum + (edit.kind === 'bulk' ? edit.edits.length : 1), 0);
  say(
    changed.length === 0
      ? vscode.l10n.t('Labeled {0} places as {1}; one undo takes all back.', places, labelName(labelText(label)))
      : vscode.l10n.t('Labeled {0} places. {1} changed meanwhile and was left out.', places, changed.join(', ')),
  );
}

/** Undefined when the document's text is no longer the one that was looked through. */
async function editOf(deps: Deps, { uri, text, spans }: Occurrences, label: Label): Promise<DocumentEdit | undefined> {
  const document = await vscode.workspace.openTextDocument(uri);
  const marks = await deps.marks.ready(document);
  if (document.getText() !== text) return undefined;
  const deciding = decidingOn(deps, document, marks);
  const edits = spans.flatMap((span) => labelEdit(deciding, span, label) ?? []);
  return { document, edit: { kind: 'bulk', edits } };
}
