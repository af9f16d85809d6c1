import * as vscode from 'vscode';
import type { Mark } from '../../core/marks/mark';
import { markWord } from '../../core/marks/marksOf';
import { nextMark, previousMark } from '../../core/marks/nextMark';
import type { Span } from '../../core/text/span';
import { COMMAND } from '../../manifest';
import type { MarkStore } from '../../session/markStore';
import { oneAfterAnother } from '../../session/oneAfterAnother';
import { pickOne } from '../../vscode/ask';
import { labelName } from '../../vscode/names';
import { toRange } from '../../vscode/range';
import { say, targetOf } from '../../vscode/target';
import type { NavigationDeps } from './navigationDeps';

/** Goes from mark to mark. Mentions are too many to be walked through: these are commitments and annotations. */
export function registerSteps({ commands, marks }: NavigationDeps): vscode.Disposable {
  // A key that is held down comes again before the editor has gone where the last one led.
  const inTurn = oneAfterAnother();
  const stepping = (among: typeof walked, find: typeof nextMark) => () =>
    inTurn('step', () => step(marks, among, find));
  return vscode.Disposable.from(
    commands.register(COMMAND.nextMark, stepping(walked, nextMark)),
    commands.register(COMMAND.previousMark, stepping(walked, previousMark)),
    commands.register(COMMAND.nextCommitment, stepping(commitmentsOf, nextMark)),
    commands.register(COMMAND.previousCommitment, stepping(commitmentsOf, previousMark)),
    commands.register(COMMAND.goToMark, () => goTo(marks)),
    commands.register(COMMAND.reveal, async (place) => {
      const target = place && (await targetOf(place));
      if (target) await show(target.document, target.span);
    }),
  );
}

async function step(marks: MarkStore, among: typeof walked, find: typeof nextMark): Promise<void> {
  const target = await targetOf(undefined);
  if (!target) return say(vscode.l10n.t('Open a Markdown file first.'));
  const mark = find(among(await marks.ready(target.document)), target.span);
  if (!mark)
    return say(find === nextMark ? vscode.l10n.t('This is the last one.') : vscode.l10n.t('This is the first one.'));
  await show(target.document, mark.span);
}

interface MarkItem extends vscode.QuickPickItem {
  readonly mark: Mark;
}

async function goTo(marks: MarkStore): Promise<void> {
  const target = await targetOf(undefined);
  if (!target) return say(vscode.l10n.t('Open a Markdown file first.'));
  const { document, version } = target;
  const items = walked(await marks.ready(document)).map((mark) => toItem(document, mark));
  const picked = await pickOne(items, {
    title: vscode.l10n.t('Go to Mark'),
    placeHolder: vscode.l10n.t('Type words of the text, a kind or a party'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!picked) return;
  if (document.version !== version) return say(vscode.l10n.t('The text has changed meanwhile; try again.'));
  await show(document, picked.mark.span);
}

const walked = (marks: readonly Mark[]): readonly Mark[] => marks.filter(({ kind }) => kind !== 'mention');

const commitmentsOf = (marks: readonly Mark[]): readonly Mark[] =>
  marks.filter(
    (mark) => mark.kind === 'commitment' || (mark.kind === 'annotation' && mark.label?.kind === 'commitment'),
  );

function toItem(document: vscode.TextDocument, mark: Mark): MarkItem {
  const line = vscode.l10n.t('line {0}', document.positionAt(mark.span.start).line + 1);
  const text = document.getText(toRange(document, mark.span)).replace(/\s+/g, ' ');
  const record =
    mark.kind === 'commitment' ? mark.commitment : mark.kind === 'annotation' ? mark.commitment : undefined;
  const who = record?.parties.join(', ') ?? '';
  const label = labelName(markWord(mark));
  return { mark, label: who ? `${label}: ${who}` : label, description: line, detail: text };
}

async function show(document: vscode.TextDocument, span: Span): Promise<void> {
  const selection = toRange(document, span);
  const editor = await vscode.window.showTextDocument(document, { selection, preview: true });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
