import * as vscode from 'vscode';
import type { AnnotationEdit } from '../../core/annotation/annotationEdit';
import type { Deciding } from '../../core/marks/deciding';
import { markWord } from '../../core/marks/marksOf';
import { acceptItem, disputeItem, rejectItem } from '../../core/review/reviewEdits';
import type { ReviewItem } from '../../core/review/reviewItem';
import { noteStep } from '../../core/review/reviewLog';
import { askFor } from '../../vscode/ask';
import { labelName } from '../../vscode/names';
import { say } from '../../vscode/target';
import type { Here } from './here';
import type { ReviewDeps } from './reviewDeps';
import { advance } from './walk';

export const accept = (deps: ReviewDeps, at: Here): Promise<void> =>
  decide(deps, at, acceptItem, (name) => vscode.l10n.t('Accepted: {0}.', name));

export const reject = (deps: ReviewDeps, at: Here): Promise<void> =>
  decide(deps, at, rejectItem, (name) => vscode.l10n.t('Rejected: {0}.', name));

export async function skip(deps: ReviewDeps, at: Here): Promise<void> {
  const { item, document } = at;
  if (!item) return say(nothingHere());
  if (item.answer !== 'open') return advance(deps, at, '');
  deps.reviews.setLog(document, noteStep(deps.reviews.log(document), { kind: 'skip', key: item.key, at: item.span }));
  await advance(deps, { ...at, from: item.span }, vscode.l10n.t('Skipped.'));
}

/** Disagrees with a colleague and says why. */
export async function dispute(deps: ReviewDeps, at: Here): Promise<void> {
  const { item, deciding } = at;
  if (!item || !disputeItem(deciding, item, '')) {
    return say(vscode.l10n.t('A dispute is about what a colleague has recorded; x rejects a suggestion.'));
  }
  const reason = await askFor({
    title: vscode.l10n.t('Dispute'),
    prompt: vscode.l10n.t('What is wrong with it? Your reason is kept in your own file.'),
    ignoreFocusOut: true,
  });
  if (reason === undefined) return;
  const edit = disputeItem(deciding, item, reason);
  if (edit) await save(deps, at, edit);
  await advance(deps, { ...at, from: item.span }, vscode.l10n.t('Disputed.'));
}

/** Saves an edit as one step that "u" takes back. */
export async function save({ annotations, reviews }: ReviewDeps, at: Here, edit: AnnotationEdit): Promise<void> {
  await annotations.apply(at.document, edit);
  const step = { kind: 'saved', at: at.item?.span ?? at.selected ?? at.from } as const;
  reviews.setLog(at.document, noteStep(reviews.log(at.document), step));
}

async function decide(
  deps: ReviewDeps,
  at: Here,
  editFor: (deciding: Deciding, item: ReviewItem) => AnnotationEdit | undefined,
  done: (name: string) => string,
): Promise<void> {
  const { item, deciding } = at;
  if (!item) return say(nothingHere());
  const edit = editFor(deciding, item);
  if (edit) await save(deps, at, edit);
  const name = item.mark ? labelName(markWord(item.mark)) : '';
  await advance(deps, { ...at, from: item.span }, edit ? done(name) : '');
}

export const nothingHere = (): string => vscode.l10n.t('There is nothing to decide here; j goes on.');
