import * as vscode from 'vscode';
import { REVIEW_ACTS, type ReviewAct } from '../../core/review/reviewAct';
import { choose } from '../../vscode/ask';
import { kindName } from '../../vscode/names';

interface KeyItem extends vscode.QuickPickItem {
  readonly act?: ReviewAct;
}

/**
 * All keys of review mode, in a list that any keyboard and any screen reader can use: typing one key picks its line,
 * Enter does what the line says.
 */
export async function chooseOnKeyCard(): Promise<ReviewAct | undefined> {
  const pick = vscode.window.createQuickPick<KeyItem>();
  pick.title = vscode.l10n.t('Keys of Review Mode');
  pick.placeholder = vscode.l10n.t('Type a key or a word; Enter does it, Escape goes back to the text');
  pick.matchOnDescription = true;
  pick.items = GROUPS.flatMap(([title, acts]) => [
    { label: title(), kind: vscode.QuickPickItemKind.Separator },
    ...acts.map(keyItem),
  ]);
  pick.onDidChangeValue((typed) => {
    const meant = pick.items.find(({ act }) => act && (REVIEW_ACTS[act] as readonly string[]).includes(typed));
    if (meant) pick.activeItems = [meant];
  });
  return (await choose(pick))?.act;
}

function keyItem(act: ReviewAct): KeyItem {
  const keys = REVIEW_ACTS[act].map((key) => KEY_NAMES[key]?.() ?? key);
  return { label: ACT_NAMES[act](), description: keys.join(', '), act };
}

/** Keys that are not called by what they type. */
const KEY_NAMES: Readonly<Record<string, () => string>> = {
  space: () => vscode.l10n.t('Space'),
  escape: () => vscode.l10n.t('Escape'),
  'shift+x': () => vscode.l10n.t('Shift+X'),
  'shift+u': () => vscode.l10n.t('Shift+U'),
  'shift+/': () => '?',
};

const GROUPS: readonly (readonly [title: () => string, acts: readonly ReviewAct[]])[] = [
  [() => vscode.l10n.t('Decide, and go on'), ['accept', 'reject', 'skip', 'dispute']],
  [() => vscode.l10n.t('Correct, and go on'), ['pledge', 'offer', 'demand', 'refusal', 'agreement', 'topic', 'repeat']],
  [() => vscode.l10n.t('Add'), ['entity', 'comment']],
  [() => vscode.l10n.t('Move'), ['next', 'previous', 'undo', 'redo', 'askAgain']],
  [() => vscode.l10n.t('Where colleagues disagree'), ['nextDisagreement', 'settle']],
  [() => vscode.l10n.t('Review mode'), ['keys', 'leave']],
];

const ACT_NAMES: Readonly<Record<ReviewAct, () => string>> = {
  accept: () => vscode.l10n.t('Accept'),
  reject: () => vscode.l10n.t('Reject'),
  skip: () => vscode.l10n.t('Skip: not now, and not again until asked'),
  dispute: () => vscode.l10n.t('Dispute what a colleague recorded, with a reason'),
  undo: () => vscode.l10n.t('Take the last answer back'),
  redo: () => vscode.l10n.t('Give it again'),
  next: () => vscode.l10n.t('Next mark'),
  previous: () => vscode.l10n.t('Previous mark'),
  pledge: () => vscode.l10n.t('It is: {0}', kindName('pledge')),
  offer: () => vscode.l10n.t('It is: {0}', kindName('offer')),
  demand: () => vscode.l10n.t('It is: {0}', kindName('demand')),
  refusal: () => vscode.l10n.t('It is: {0}', kindName('refusal')),
  agreement: () => vscode.l10n.t('It is: {0}', kindName('agreement')),
  entity: () => vscode.l10n.t('Confirm a name, or label the selection as one'),
  topic: () => vscode.l10n.t('Choose its topic'),
  comment: () => vscode.l10n.t('Comment, or reply to a colleague'),
  repeat: () => vscode.l10n.t('Repeat the last label on the next likely place'),
  askAgain: () => vscode.l10n.t('Ask again what was skipped'),
  nextDisagreement: () => vscode.l10n.t('Next disagreement'),
  settle: () => vscode.l10n.t('Settle the disagreement, with a reason'),
  keys: () => vscode.l10n.t('Show this card'),
  leave: () => vscode.l10n.t('Leave review mode'),
};
