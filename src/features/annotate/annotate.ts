import * as vscode from 'vscode';
import type { AnnotationEdit } from '../../core/annotation/annotationEdit';
import { labelText, type Label } from '../../core/annotation/body';
import { noteOf } from '../../core/annotation/annotationSet';
import { isOwn, type Deciding } from '../../core/marks/deciding';
import type { AnnotationMark, CommitmentMark, MentionMark } from '../../core/marks/mark';
import { acceptEdit, labelEdit, noteEdit, recordAt, rejectEdit, suggestionAt } from '../../core/marks/labelEdit';
import { labelOf } from '../../core/marks/labelOf';
import { markWord } from '../../core/marks/marksOf';
import { showHidden } from '../../core/text/showHidden';
import { COMMAND, SETTING, type PlaceArgument } from '../../manifest';
import type { AnnotationStore } from '../../session/annotationStore';
import { dossierPathOf } from '../../session/dossierPath';
import type { MarkStore } from '../../session/markStore';
import type { Settings } from '../../session/settings';
import type { TaxonomyStore } from '../../session/taxonomyStore';
import { askFor } from '../../vscode/ask';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { labelName } from '../../vscode/names';
import { isCurrent, say, targetOf, type Target } from '../../vscode/target';
import { decidingOn } from './decidingOn';
import { pickLabel } from './pickLabel';

export interface AnnotateDeps {
  readonly commands: CommandRegistry;
  readonly marks: MarkStore;
  readonly annotations: AnnotationStore;
  readonly settings: Settings;
  readonly taxonomies: TaxonomyStore;
  /** Under whose name acts in a folder are kept. */
  readonly annotatorOf: (root: vscode.Uri) => string;
  /** A new annotation id, "urn:uuid:…". */
  readonly newId: () => string;
}

/** One key, one decision: label, accept, reject, remove, note. */
export function registerAnnotate(deps: AnnotateDeps): vscode.Disposable {
  const { commands } = deps;
  return vscode.Disposable.from(
    commands.register(COMMAND.annotate, (place) => annotate(deps, place)),
    commands.register(COMMAND.applyLabel, (request) => applyLabel(deps, request)),
    commands.register(COMMAND.accept, (place, selected) =>
      areMany(selected) ? vscode.commands.executeCommand(COMMAND.acceptAll, place, selected) : accept(deps, place),
    ),
    commands.register(COMMAND.reject, (place, selected) =>
      areMany(selected) ? vscode.commands.executeCommand(COMMAND.rejectAll, place, selected) : reject(deps, place),
    ),
    commands.register(COMMAND.remove, (place) => remove(deps, place)),
    commands.register(COMMAND.note, (place, note) => writeNote(deps, place, note)),
  );
}

/** Trees pass all their selected rows; links and key bindings may pass anything. */
const areMany = (selected: unknown): boolean => Array.isArray(selected) && selected.length > 1;

async function annotate(deps: AnnotateDeps, place: PlaceArgument): Promise<void> {
  const at = await here(deps, place);
  if (!at) return;
  const picked = await pickLabel(at.target.document, deps);
  if (!picked) return;
  if (picked === 'note') return writeNoteAt(deps, at, undefined);
  await labelAt(deps, at, picked);
}

async function applyLabel(
  deps: AnnotateDeps,
  request: { readonly position?: number; readonly label?: string; readonly place?: PlaceArgument },
): Promise<void> {
  const at = await here(deps, request.place);
  if (!at) return;
  const words = deps.settings.get(SETTING.labels, at.target.document.uri);
  const label = labelOf(request.label ?? words[(request.position ?? 0) - 1] ?? '');
  if (label) return labelAt(deps, at, label);
  say(vscode.l10n.t('Key {0} has no label; the setting "rapporteur.labels" gives it one.', request.position ?? ''));
}

async function labelAt(deps: AnnotateDeps, { target, deciding }: Here, label: Label): Promise<void> {
  const edit = labelEdit(deciding, target.span, label);
  if (!edit) return say(vscode.l10n.t('Select the text that is to be labeled first.'));
  if (!(await apply(deps, target, edit))) return;
  const name = labelName(labelText(label));
  const disputed = edit.kind === 'bulk' && edit.edits.some(({ kind }) => kind === 'review');
  say(
    disputed
      ? vscode.l10n.t('Labeled: {0}. Your colleague’s label stays beside it, as disputed.', name)
      : vscode.l10n.t('Labeled: {0}', name),
  );
}

async function accept(deps: AnnotateDeps, place: PlaceArgument): Promise<void> {
  const at = await here(deps, place);
  const found = at && findAt(at);
  if (!at || !found) return say(vscode.l10n.t('There is no suggestion here to accept.'));
  const edit = acceptEdit(at.deciding, found, deps.newId());
  if (await apply(deps, at.target, edit)) say(vscode.l10n.t('Accepted: {0}', labelName(markWord(found))));
}

async function reject(deps: AnnotateDeps, place: PlaceArgument): Promise<void> {
  const at = await here(deps, place);
  const found = at && findAt(at);
  if (!at || !found) return say(vscode.l10n.t('There is no suggestion here to reject.'));
  const edit = rejectEdit(at.deciding, found, deps.newId());
  if (await apply(deps, at.target, edit)) say(vscode.l10n.t('Rejected: {0}', labelName(markWord(found))));
}

async function remove(deps: AnnotateDeps, place: PlaceArgument): Promise<void> {
  const at = await here(deps, place);
  const id = at && (at.target.annotation ?? annotationMeant(at)?.annotation.id);
  if (!at || !id) return say(vscode.l10n.t('There is no annotation here to remove.'));
  if (!(await mayRemove(deps, at, id))) return;
  if (await apply(deps, at.target, { kind: 'remove', id })) say(vscode.l10n.t('Removed; undo brings it back.'));
}

/** What a colleague recorded is not removed in passing: a review disagrees with it and keeps it. */
async function mayRemove({ annotations, annotatorOf }: AnnotateDeps, { target }: Here, id: string): Promise<boolean> {
  const root = dossierPathOf(target.document.uri)?.root;
  const placed = annotations.placed(target.document).find(({ annotation }) => annotation.id === id);
  const creator = placed?.annotation.creator;
  if (!root || creator === undefined || creator === annotatorOf(root)) return true;
  const remove = vscode.l10n.t('Remove');
  const question = vscode.l10n.t('This annotation was made by {0}. Remove it for everybody?', creator);
  return (await vscode.window.showWarningMessage(showHidden(question), { modal: true }, remove)) === remove;
}

async function writeNote(deps: AnnotateDeps, place: PlaceArgument, note: string | undefined): Promise<void> {
  const at = await here(deps, place);
  if (at) await writeNoteAt(deps, at, note);
}

async function writeNoteAt(deps: AnnotateDeps, at: Here, note: string | undefined): Promise<void> {
  const known = annotationMeant(at);
  if (!noteEdit(at.deciding, at.target.span, 'probe', known)) {
    return say(vscode.l10n.t('Select the text that the note is about first.'));
  }
  const before = known && isOwn(at.deciding, known) ? noteOf(known.annotation) : undefined;
  const text = note ?? (await askForNote(before));
  if (text === undefined || (text.trim() === '' && before === undefined)) return;
  const edit = noteEdit(at.deciding, at.target.span, text, known);
  if (edit && (await apply(deps, at.target, edit))) say(vscode.l10n.t('Noted.'));
}

const askForNote = (before: string | undefined): Thenable<string | undefined> =>
  askFor({
    title: vscode.l10n.t('Note'),
    prompt: vscode.l10n.t('An empty note removes it.'),
    ignoreFocusOut: true,
    ...(before === undefined ? {} : { value: before }),
  });

/** A target with the document around it. */
interface Here {
  readonly target: Target;
  readonly deciding: Deciding;
}

async function here(deps: AnnotateDeps, place: PlaceArgument): Promise<Here | undefined> {
  const target = await targetOf(place);
  if (!target) {
    say(vscode.l10n.t('Open a Markdown file first.'));
    return undefined;
  }
  const { document } = target;
  const marks = await deps.marks.ready(document);
  return { target, deciding: decidingOn(deps, document, marks) };
}

const findAt = ({ target, deciding }: Here): CommitmentMark | MentionMark | undefined =>
  suggestionAt(deciding.marks, target.span, undefined);

const annotationMeant = ({ target, deciding }: Here): AnnotationMark | undefined =>
  deciding.marks
    .filter((mark) => mark.kind === 'annotation')
    .find(({ annotation }) => annotation.id === target.annotation) ?? recordAt(deciding, target.span);

/** The version is looked at once more: while a list was open, a key may have gone to the text instead. */
async function apply(deps: AnnotateDeps, target: Target, edit: AnnotationEdit): Promise<boolean> {
  if (!isCurrent(target)) {
    say(vscode.l10n.t('The text has changed meanwhile; nothing was annotated. Select and try again.'));
    return false;
  }
  await deps.annotations.apply(target.document, edit);
  return true;
}
