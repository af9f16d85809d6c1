import * as vscode from 'vscode';
import { markTokens, type PreviewMark } from '../../core/preview/markTokens';
import type { AnalysisStore } from '../../session/analysisStore';
import type { MarkStore } from '../../session/markStore';
import type { Settings } from '../../session/settings';
import { report } from '../../vscode/commandRegistry';
import type { Log } from '../../vscode/log';
import { throttle } from '../../vscode/throttle';
import { createMarkedTexts } from './markedTexts';
import type { MarkPreview, PreviewPlugin } from './previewPlugin';
import { isPreviewVisible } from './visiblePreview';

interface Deps {
  readonly analyses: AnalysisStore;
  readonly marks: MarkStore;
  readonly settings: Settings;
  readonly log: Log;
  readonly preview: PreviewPlugin;
}

/** A preview is drawn anew at most this often, in milliseconds. */
const REDRAW = 300;

/**
 * Shows the marks in the editor's Markdown preview. It only ever reads the text that is shown: what is known is shown at
 * once, and what is found later when it has been found.
 */
export function registerPreview({ analyses, marks, settings, log, preview }: Deps): vscode.Disposable {
  const texts = createMarkedTexts({ analyses, marks, settings });
  const rendered = new Map<string, readonly PreviewMark[] | undefined>();
  const redraw = throttle(REDRAW, () => {
    if (isPreviewVisible()) void vscode.commands.executeCommand('markdown.preview.refresh');
  });
  const redrawIfNew = (document: vscode.TextDocument): void => {
    const uri = document.uri.toString();
    const text = rendered.has(uri) ? texts.fresh(document) : undefined;
    if (text && text.marks !== rendered.get(uri)) redraw();
  };
  const ask = (document: vscode.TextDocument): void => {
    marks.ready(document).then(
      () => redrawIfNew(document),
      (error: unknown) => report(document.uri.toString(), error, log),
    );
  };
  const mark: MarkPreview = (tokens, environment) => {
    const document = documentOf(environment);
    if (!document) return tokens;
    const text = texts.latest(document);
    rendered.set(document.uri.toString(), text?.marks);
    if (!texts.fresh(document)) ask(document);
    return text ? markTokens(tokens, text.document, text.marks) : tokens;
  };
  // A preview that the editor has restored may have been drawn before.
  redraw();
  return vscode.Disposable.from(
    preview.use(mark),
    redraw,
    marks.onDidChange(redrawIfNew),
    settings.onDidChange(redraw),
  );
}

/** The preview tells which document it draws; what is no text of the editor, such as a cell of a notebook, has no marks. */
function documentOf(environment: unknown): vscode.TextDocument | undefined {
  const uri = (environment as { readonly currentDocument?: unknown } | undefined)?.currentDocument;
  const wanted = uri === undefined ? undefined : String(uri);
  return wanted === undefined
    ? undefined
    : vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
}
