import * as vscode from 'vscode';
import { placeText } from '../../core/negotiation/placeText';
import type { Span } from '../../core/text/span';
import { COMMAND, SETTING } from '../../manifest';
import { isMarkdown } from '../../session/dossierPath';
import { loadCore } from '../../session/loadCore';
import { registerPage } from '../../vscode/pages';
import { say } from '../../vscode/target';
import type { ReviewDeps } from './reviewDeps';

/** The session log: what a review has brought, as a page to read, to save or to send. No file is written. */
export interface Summary extends vscode.Disposable {
  /** Opens the summary, offers it, or leaves it be, as the setting says; `answered` is how many answers were given. */
  afterReview(document: vscode.TextDocument, answered: number): Promise<void>;
}

export function registerSummary(deps: ReviewDeps): Summary {
  let last: vscode.TextDocument | undefined;
  let wasOffered = false;
  const page = registerPage(`${vscode.l10n.t('Review Summary')}.md`, {
    render: () => (last ? renderPage(deps, last) : vscode.l10n.t('Nothing was reviewed yet.')),
    uriOf: (file) => (last && vscode.workspace.asRelativePath(last.uri) === file ? last.uri : undefined),
  });
  const disposable = vscode.Disposable.from(
    page,
    commandFor(deps, async (document) => {
      last = document ?? last;
      await page.show();
    }),
  );
  return {
    async afterReview(document, answered) {
      last = document;
      const { answered: all, total } = deps.reviews.progress(document);
      const said = vscode.l10n.t('Review mode is left: {0} of {1} answered.', all, total);
      const wish = deps.settings.get(SETTING.summary, document.uri);
      if (wish === 'always') return page.show();
      if (wish === 'never' || answered === 0 || wasOffered) return say(said);
      wasOffered = true;
      offer(said, () => page.show());
    },
    dispose: () => disposable.dispose(),
  };
}

/** Once in a window: whoever wants it each time has a setting for it. */
function offer(said: string, show: () => Promise<void>): void {
  const summary = vscode.l10n.t('Show Summary');
  void vscode.window.showInformationMessage(said, summary).then((choice) => (choice === summary ? show() : undefined));
}

const commandFor = (
  { commands, marks }: ReviewDeps,
  show: (document: vscode.TextDocument | undefined) => Promise<void>,
): vscode.Disposable =>
  commands.register(COMMAND.reviewSummary, async () => {
    const document = vscode.window.activeTextEditor?.document;
    const isArticle = document !== undefined && isMarkdown(document);
    if (isArticle) await marks.ready(document);
    await show(isArticle ? document : undefined);
  });

async function renderPage(deps: ReviewDeps, document: vscode.TextDocument): Promise<string> {
  const { renderSummary, ledgerSentence, buildLineIndex } = await loadCore();
  const text = document.getText();
  const lines = buildLineIndex(text);
  const read = deps.analyses.get(document)?.analysis.document;
  const reviewed = {
    file: vscode.workspace.asRelativePath(document.uri),
    text,
    reviewer: deps.reviews.reviewer(document),
    date: deps.clock.today(),
    items: deps.reviews.items(document),
    placed: deps.annotations.placed(document),
    linesOf: () => lines,
    sentenceOf: (span: Span) => (read ? placeText(ledgerSentence(read, span).place, vscode.l10n.t) : ''),
  };
  return renderSummary(reviewed, vscode.l10n.t);
}
