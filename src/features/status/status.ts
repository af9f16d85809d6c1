import * as vscode from 'vscode';
import { showHidden } from '../../core/text/showHidden';
import { isMarkdown, dossierPathOf } from '../../session/dossierPath';
import type { MarkStore } from '../../session/markStore';
import type { AnalysisStore, Reading } from '../../session/analysisStore';
import type { AnnotationStore } from '../../session/annotationStore';
import type { ReviewSession } from '../../session/reviewSession';
import { COMMAND } from '../../manifest';

interface Deps {
  readonly marks: MarkStore;
  readonly analyses: AnalysisStore;
  readonly annotations: AnnotationStore;
  readonly reviews: ReviewSession;
  readonly annotatorOf: (root: vscode.Uri) => string;
}

/** One item in the status bar: how many commitments of the text are reviewed, and in review mode how far one has come. */
export function registerStatus(deps: Deps): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('rapporteur.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Rapporteur';
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isMarkdown(document)) return item.hide();
    const look = deps.reviews.isOpen(document) ? describeReview(document, deps) : describe(document, deps);
    Object.assign(item, look, { tooltip: showHidden(look.tooltip) });
    item.show();
  };
  const showIf = (uri: vscode.Uri): void => {
    if (vscode.window.activeTextEditor?.document.uri.toString() === uri.toString()) show();
  };
  show();
  return vscode.Disposable.from(
    item,
    deps.marks.onDidChange(({ uri }) => showIf(uri)),
    deps.reviews.onDidChange(showIf),
    vscode.window.onDidChangeActiveTextEditor(show),
  );
}

interface Look extends Pick<vscode.StatusBarItem, 'text' | 'command' | 'accessibilityInformation'> {
  readonly tooltip: string;
}

/** Screen readers are told where the reviewer stands each time it changes. */
function describeReview(document: vscode.TextDocument, { reviews }: Deps): Look {
  const { answered, total, by } = reviews.progress(document);
  const counts = vscode.l10n.t(
    'Review mode: {0} of {1} answered ({2} accepted, {3} rejected, {4} disputed, {5} skipped)',
    ...[answered, total, by.accepted, by.rejected, by.disputed, by.skipped],
  );
  const standing = reviews.standing(document)?.description;
  return {
    text: `$(checklist) ${answered}/${total}`,
    tooltip: [counts, vscode.l10n.t('Click for the keys.')].join('\n'),
    command: { title: '', command: COMMAND.reviewAct, arguments: [{ act: 'keys' }] },
    accessibilityInformation: { label: [standing, counts].filter(Boolean).join('. '), role: 'status' },
  };
}

function describe(document: vscode.TextDocument, deps: Deps): Look {
  const marks = deps.marks.get(document);
  const open = marks.filter(({ kind }) => kind === 'commitment').length;
  const recorded = marks.filter(({ kind }) => kind === 'annotation').length;
  const reading = deps.analyses.get(document);
  const read = reading !== undefined;
  const root = dossierPathOf(document.uri)?.root;
  const counts = vscode.l10n.t('{0} commitments to review, {1} annotations', open, recorded);
  const who = root && vscode.l10n.t('You annotate as {0}.', deps.annotatorOf(root));
  const unsaved = deps.annotations.unsaved(document);
  const waiting = unsaved > 0 && vscode.l10n.t('{0} not saved: they are lost when this window is closed.', unsaved);
  const partly = isReadInPart(reading) && vscode.l10n.t('Parts of this file are read as plain prose: see Problems.');
  const tooltip = ['Rapporteur', waiting, read ? counts : vscode.l10n.t('not read'), partly, who]
    .filter(Boolean)
    .join('\n');
  return {
    text: `$(checklist) ${read ? open : '–'}${recorded > 0 ? ` · $(tag) ${recorded}` : ''}${partly ? ' $(info)' : ''}${waiting ? ` · $(warning) ${vscode.l10n.t('{0} not saved', unsaved)}` : ''}`,
    tooltip,
    command: COMMAND.goToMark,
    accessibilityInformation: { label: tooltip },
  };
}

const isReadInPart = (reading: Reading | undefined): boolean =>
  reading?.analysis.document.chunks.contents.some(({ limit }) => limit !== undefined) ?? false;
