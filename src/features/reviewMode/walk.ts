import * as vscode from 'vscode';
import { neighbor, nextOpen, progressOf } from '../../core/review/reviewQueue';
import { say } from '../../vscode/target';
import type { Here } from './here';
import type { ReviewDeps } from './reviewDeps';
import { stand } from './stand';

/** To the next or previous mark, decided or not. */
export async function walk(deps: ReviewDeps, { editor, items, from }: Here, direction: 1 | -1): Promise<void> {
  const item = neighbor(items, from, direction);
  if (item) return stand(editor, item, deps);
  say(
    direction > 0
      ? vscode.l10n.t('There is no mark after this one.')
      : vscode.l10n.t('There is no mark before this one.'),
  );
}

/** To the next item without an answer; `done` is what has just been decided. At the end it stays, and says so. */
export async function advance(deps: ReviewDeps, { editor, document, from }: Here, done: string): Promise<void> {
  const items = deps.reviews.items(document);
  const item = nextOpen(items, from);
  if (item) return stand(editor, item, deps, done);
  const { by, total } = progressOf(items);
  const end =
    by.open > 0
      ? vscode.l10n.t('The end of the text: {0} of {1} are still open before this, k goes back.', by.open, total)
      : vscode.l10n.t('The end: all {0} are answered.', total);
  // Standing on the same words again, since what they are called has changed with the answer.
  deps.reviews.stand(document, { span: from, version: document.version, description: end });
  say(`${done} ${end}`);
}
