import * as vscode from 'vscode';
import { firstOpen } from '../../core/review/reviewQueue';
import type { ReviewAct } from '../../core/review/reviewAct';
import { COMMAND } from '../../manifest';
import { dossierPathOf, isMarkdown } from '../../session/dossierPath';
import { keysInTurn } from '../../session/keysInTurn';
import { isQuestionOpen, onDidCloseQuestion } from '../../vscode/ask';
import { fromRange } from '../../vscode/range';
import { say } from '../../vscode/target';
import { runAct } from './acts';
import { showCurrentItem } from './currentItem';
import { createReadonlyGuard, type ReadonlyCause, type ReadonlyGuard } from './readonlyGuard';
import type { ReviewDeps } from './reviewDeps';
import { stand } from './stand';
import { registerSummary, type Summary } from './summary';

/** One key, one decision, in an editor that no key can alter. */
export function registerReviewMode(deps: ReviewDeps): vscode.Disposable {
  const { commands, reviews } = deps;
  const guard = createReadonlyGuard(reviews);
  const summary = registerSummary(deps);
  const keys = keysInTurn(isQuestionOpen);
  const inTurn = async (act: () => Promise<void>): Promise<void> => {
    if (!(await keys.take(act))) say(vscode.l10n.t('A question came first; the key did nothing.'));
  };
  const act = (name: ReviewAct) => inTurn(() => runAct(deps, name, leaving));
  const leaving = (document: vscode.TextDocument) => leave(deps, guard, summary, document);

  return vscode.Disposable.from(
    guard,
    summary,
    showCurrentItem(reviews),
    onDidCloseQuestion(() => keys.questionClosed()),
    commands.register(COMMAND.review, (readonly) => inTurn(() => enter(deps, guard, readonly ?? 'wanted'))),
    commands.register(COMMAND.reviewReadonly, () => inTurn(() => enter(deps, guard, 'before'))),
    commands.register(COMMAND.reviewAct, ({ act: name }) => act(name)),
    commands.register(COMMAND.leaveReview, () => act('leave')),
    vscode.window.onDidChangeActiveTextEditor(() => void guard.follow()),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => closed.forEach((tab) => endIfClosed(deps, tab))),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      const byHand =
        kind === vscode.TextEditorSelectionChangeKind.Mouse || kind === vscode.TextEditorSelectionChangeKind.Keyboard;
      if (byHand) reviews.stand(textEditor.document, undefined);
    }),
  );
}

async function enter(deps: ReviewDeps, guard: ReadonlyGuard, readonly: ReadonlyCause): Promise<void> {
  const { reviews, marks } = deps;
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isMarkdown(editor.document) || !dossierPathOf(editor.document.uri)) {
    if (readonly === 'made') await guard.release();
    return say(vscode.l10n.t('Open a Markdown file of the folder first; review mode is for saved articles.'));
  }
  const { document } = editor;
  if (reviews.isOpen(document)) return say(vscode.l10n.t('You are in review mode; escape leaves it.'));
  await guard.secure(document, readonly);
  await marks.ready(document);
  reviews.begin(document);
  await guard.arm();
  const first = firstOpen(reviews.items(document), fromRange(document, editor.selection));
  const keys = vscode.l10n.t('y accepts, x rejects, space skips, ? shows all keys, escape leaves');
  if (first) return stand(editor, first, deps, vscode.l10n.t('Review mode: {0}.', keys));
  say(vscode.l10n.t('Review mode: nothing waits for a decision here. {0}.', keys));
}

/** The key context goes first: a letter that comes too late must find neither our keys nor a text that takes it. */
async function leave(
  { reviews }: ReviewDeps,
  guard: ReadonlyGuard,
  summary: Summary,
  document: vscode.TextDocument,
): Promise<void> {
  await guard.disarm();
  const answered = reviews.answeredSince(document);
  reviews.end(document.uri);
  await guard.release(document);
  await guard.follow();
  await summary.afterReview(document, answered);
}

/** The last tab of an article that is closed ends its review. */
function endIfClosed({ reviews }: ReviewDeps, { input }: vscode.Tab): void {
  if (!(input instanceof vscode.TabInputText)) return;
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const isThere = tabs.some(
    (tab) => tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === input.uri.toString(),
  );
  if (!isThere) reviews.end(input.uri);
}
