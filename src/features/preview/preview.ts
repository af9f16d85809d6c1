import * as vscode from 'vscode';
import { markTokens, type PreviewMark } from '../../core/preview/markTokens';
import type { PreviewToken } from '../../core/preview/previewToken';
import type { AnalysisStore } from '../../session/analysisStore';
import type { MarkStore } from '../../session/markStore';
import type { Settings } from '../../session/settings';
import { report } from '../../vscode/commandRegistry';
import type { Log } from '../../vscode/log';
import { throttle } from '../../vscode/throttle';
import { createMarkedTexts } from './markedTexts';
import { isPreviewVisible } from './visiblePreview';

/** What is used of markdown-it; the instance is the editor's own. */
export interface MarkdownIt {
  readonly renderer: {
    render(tokens: readonly PreviewToken[], options: unknown, environment: unknown): string;
  };
}

interface Deps {
  readonly analyses: AnalysisStore;
  readonly marks: MarkStore;
  readonly settings: Settings;
  readonly log: Log;
}

export interface Preview extends vscode.Disposable {
  /** The editor asks for this by its name, see `markdown.markdownItPlugins` in package.json. */
  extendMarkdownIt<T extends MarkdownIt>(markdownIt: T): T;
}

/** A preview is drawn anew at most this often, in milliseconds. */
const REDRAW = 300;

/**
 * Shows the marks in the editor's Markdown preview. It only ever reads the text that is shown: what is known is shown at
 * once, and what is found later when it has been found.
 */
export function registerPreview({ analyses, marks, settings, log }: Deps): Preview {
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
  const marked = (tokens: readonly PreviewToken[], environment: unknown): readonly PreviewToken[] => {
    const document = documentOf(environment);
    if (!document) return tokens;
    const text = texts.latest(document);
    rendered.set(document.uri.toString(), text?.marks);
    if (!texts.fresh(document)) ask(document);
    return text ? markTokens(tokens, text.document, text.marks) : tokens;
  };
  const disposables = vscode.Disposable.from(redraw, marks.onDidChange(redrawIfNew), settings.onDidChange(redraw));
  return {
    extendMarkdownIt(markdownIt) {
      const { renderer } = markdownIt;
      const render = renderer.render.bind(renderer);
      renderer.render = (tokens, options, environment) => render(marked(tokens, environment), options, environment);
      return markdownIt;
    },
    dispose: () => disposables.dispose(),
  };
}

/** The preview tells which document it draws; what is no text of the editor, such as a cell of a notebook, has no marks. */
function documentOf(environment: unknown): vscode.TextDocument | undefined {
  const uri = (environment as { readonly currentDocument?: unknown } | undefined)?.currentDocument;
  const wanted = uri === undefined ? undefined : String(uri);
  return wanted === undefined
    ? undefined
    : vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
}
