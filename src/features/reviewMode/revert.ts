import * as vscode from 'vscode';
import { askAgain as opened, redoStep, undoStep } from '../../core/review/reviewLog';
import { firstOpen } from '../../core/review/reviewQueue';
import { sameSpan } from '../../core/text/span';
import type { Act, Direction } from '../../session/act';
import { say } from '../../vscode/target';
import type { Here } from './here';
import type { ReviewDeps } from './reviewDeps';
import { stand, standOn } from './stand';

export const undo = (deps: ReviewDeps, at: Here): Promise<void> => revert(deps, at, 'undo');
export const redo = (deps: ReviewDeps, at: Here): Promise<void> => revert(deps, at, 'redo');

/** The skipped items are open once more. */
export async function askAgain(deps: ReviewDeps, { editor, document, from, items }: Here): Promise<void> {
  const skipped = items.filter(({ answer }) => answer === 'skipped').length;
  if (skipped === 0) return say(vscode.l10n.t('Nothing was skipped here.'));
  deps.reviews.setLog(document, opened(deps.reviews.log(document)));
  const said = vscode.l10n.t('{0} skipped are open again.', skipped);
  const item = firstOpen(deps.reviews.items(document), { start: from.start, end: from.start });
  if (item) return stand(editor, item, deps, said);
  say(said);
}

/** Takes back, or does again, the last answer of this review, and goes back to where it was given. */
async function revert(deps: ReviewDeps, { editor, document }: Here, direction: Direction): Promise<void> {
  const { reviews, annotations } = deps;
  const reverted = (direction === 'undo' ? undoStep : redoStep)(reviews.log(document));
  if (reverted?.step.kind !== 'skip') {
    // Without a step of its own a review takes back what this window did in the document before it.
    const act = annotations.lastAct(direction);
    if (!act) return say(nothing(direction));
    if (!isOnlyOf(act, document)) return say(elsewhere());
    await annotations.revertLast(direction);
  }
  if (!reverted) return say(done(direction));
  reviews.setLog(document, reverted.log);
  const { at } = reverted.step;
  const item = reviews.items(document).find(({ mark, span }) => mark !== undefined && sameSpan(span, at));
  if (item) return stand(editor, item, deps, done(direction));
  standOn(editor, at, reviews, done(direction));
}

/** An act in other files would be taken back out of sight. */
const isOnlyOf = ({ documents, rewrites }: Act, { uri }: vscode.TextDocument): boolean =>
  rewrites.length === 0 && documents.every((one) => one.toString() === uri.toString());

const elsewhere = (): string =>
  vscode.l10n.t('The last act of this window was made elsewhere; “Undo Last Annotation Act” takes it back.');

const nothing = (direction: Direction): string =>
  direction === 'undo'
    ? vscode.l10n.t('There is no answer of this window to take back.')
    : vscode.l10n.t('There is no answer to give again.');

const done = (direction: Direction): string =>
  direction === 'undo' ? vscode.l10n.t('Taken back.') : vscode.l10n.t('Done again.');
