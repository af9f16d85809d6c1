import * as vscode from 'vscode';
import { adjudicate, disagreements, type Disagreement, type Side } from '../../core/agreement/disagreements';
import { reviewDecisions } from '../../core/negotiation/reviewDecisions';
import { contains } from '../../core/text/span';
import { COMMAND } from '../../manifest';
import type { AnnotationStore } from '../../session/annotationStore';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import { askFor, pickOne } from '../../vscode/ask';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { loadCore } from '../../session/loadCore';
import { labelName } from '../../vscode/names';
import { registerPage } from '../../vscode/pages';
import { fromRange, toRange } from '../../vscode/range';
import { isCurrent, say, targetOf, type Target } from '../../vscode/target';

interface Deps {
  readonly commands: CommandRegistry;
  readonly annotations: AnnotationStore;
  readonly index: WorkspaceIndex;
  readonly newId: () => string;
}

/** Where annotators disagree: side by side on a page, one after another in the text, and settled with a reason. */
export function registerDisagreementLens(deps: Deps): vscode.Disposable {
  const { commands, index } = deps;
  const page = registerPage(`${vscode.l10n.t('Disagreements')}.md`, {
    render: () => renderPage(index),
    uriOf: (file) => index.all().find((document) => document.file === file)?.uri,
  });
  return vscode.Disposable.from(
    page,
    commands.register(COMMAND.disagreements, async () => {
      await index.ready();
      await page.show();
    }),
    commands.register(COMMAND.nextDisagreement, () => goToNext(deps)),
    commands.register(COMMAND.settleDisagreement, (place, choice) => settle(deps, place, choice)),
  );
}

async function renderPage(index: WorkspaceIndex): Promise<string> {
  const { renderDisagreements } = await loadCore();
  const documents = index.all();
  const lines = new Map(documents.map((document) => [document.file, document.lines]));
  const told = documents.map(({ file, placed, decisions }) => ({
    file,
    disagreements: disagreements(placed, decisions),
  }));
  return renderDisagreements(told, (file) => lines.get(file), vscode.l10n.t);
}

function inDocument({ annotations }: Deps, document: vscode.TextDocument): readonly Disagreement[] {
  return disagreements(annotations.placed(document), reviewDecisions(annotations.set(document)));
}

/** To the next place that nobody has settled; at the end it stays, and says so. */
async function goToNext(deps: Deps): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return say(vscode.l10n.t('Open a Markdown file first.'));
  await deps.annotations.ready(editor.document);
  const open = inDocument(deps, editor.document).filter(({ settled }) => !settled);
  const from = fromRange(editor.document, editor.selection);
  const next = open.find(({ span }) => span.start > from.start || (span.start === from.start && span.end !== from.end));
  if (!next) {
    return say(
      open.length === 0
        ? vscode.l10n.t('No disagreement is open in this document.')
        : vscode.l10n.t('No disagreement comes after this; {0} are open in the document.', open.length),
    );
  }
  const range = toRange(editor.document, next.span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  say(next.sides.map(sideText).join(' · '));
}

/** Shows the sides one below the other; the person chooses one, or none, and says why. */
async function settle(deps: Deps, place: Parameters<typeof targetOf>[0], choice?: SettleChoice): Promise<void> {
  const target = await targetOf(place);
  if (target) await deps.annotations.ready(target.document);
  const found = target && inDocument(deps, target.document).find(({ span }) => contains(span, target.span));
  if (!target || !found) return say(vscode.l10n.t('The annotators do not disagree about this place.'));
  const chosen = choice ? bySideOf(found, choice) : await chooseSide(target, found);
  const reason = chosen && (choice?.reason ?? (await askForReason()));
  if (!chosen || reason === undefined) return;
  if (!isCurrent(target)) return say(vscode.l10n.t('The text has changed meanwhile; try again.'));
  await deps.annotations.apply(target.document, adjudicate(found, chosen.mark, reason, deps.newId));
  say(vscode.l10n.t('Settled; the decision stands in your own file.'));
}

interface SettleChoice {
  /** Whose side is taken; undefined when nothing is to be marked there. */
  readonly annotator?: string | undefined;
  readonly reason: string;
}

interface SideItem extends vscode.QuickPickItem {
  /** Undefined: nothing is to be marked. */
  readonly mark: Extract<Side, { kind: 'marked' }>['mark'] | undefined;
}

async function chooseSide({ document }: Target, { sides }: Disagreement): Promise<SideItem | undefined> {
  const { proseOf } = await loadCore();
  const items: SideItem[] = [
    ...sides.flatMap((side): SideItem[] =>
      side.kind === 'marked'
        ? [
            {
              label: sideText(side),
              detail: `“${proseOf(document.getText(toRange(document, side.mark)))}”`,
              mark: side.mark,
            },
          ]
        : [{ label: sideText(side), mark: undefined }],
    ),
  ];
  const none: SideItem = { label: vscode.l10n.t('Nothing is to be marked here'), mark: undefined };
  const hasSilent = sides.some(({ kind }) => kind !== 'marked');
  return pickOne(hasSilent ? items : [...items, none], {
    title: vscode.l10n.t('Settle the Disagreement: whose side is right?'),
    placeHolder: vscode.l10n.t('The chosen one is accepted, the others are rejected; all of them are kept'),
  });
}

function bySideOf({ sides }: Disagreement, { annotator }: SettleChoice): { readonly mark: SideItem['mark'] } {
  const side = sides.find((one) => one.kind === 'marked' && one.annotator === annotator);
  return { mark: side?.kind === 'marked' ? side.mark : undefined };
}

const askForReason = (): Thenable<string | undefined> =>
  askFor({
    title: vscode.l10n.t('Why?'),
    prompt: vscode.l10n.t('The reason is kept with the decision, for those who come after.'),
    ignoreFocusOut: true,
  });

function sideText(side: Side): string {
  switch (side.kind) {
    case 'marked':
      return `${side.annotator}: ${labelName(side.mark.label)}`;
    case 'rejected':
      return vscode.l10n.t('{0}: rejected', side.annotator);
    case 'unmarked':
      return vscode.l10n.t('{0}: nothing', side.annotator);
  }
}
