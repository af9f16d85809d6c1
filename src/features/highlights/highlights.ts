import * as vscode from 'vscode';
import { spansByStyle } from '../../core/marks/spansByStyle';
import type { Style } from '../../core/marks/styleOf';
import type { Span } from '../../core/text/span';
import type { MarkStore } from '../../session/markStore';
import type { Settings } from '../../session/settings';
import { isShown } from '../../session/shownMarks';
import { debounce } from '../../vscode/debounce';
import { fromRange, toRange } from '../../vscode/range';
import { createDecorationTypes } from './decorationTypes';

/** What was painted last in an editor, by style; tests look at what a reader sees. */
export interface Highlights extends vscode.Disposable {
  painted(editor: vscode.TextEditor): ReadonlyMap<Style, readonly vscode.Range[]>;
}

/** Long enough for a wheel to turn on, short enough not to be seen; in milliseconds. */
const SCROLL_PAUSE = 40;

/** Marks the text of every visible editor. */
export function registerHighlights(deps: { marks: MarkStore; settings: Settings }): Highlights {
  const types = createDecorationTypes();
  const painted = new WeakMap<vscode.TextEditor, ReadonlyMap<Style, readonly vscode.Range[]>>();

  const paint = (editor: vscode.TextEditor): void => {
    const shown = deps.marks.get(editor.document).filter(isShown(deps.settings));
    const ranges = toRanges(editor.document, spansByStyle(shown, windowsOf(editor)));
    for (const [style, type] of types) {
      if (ranges.has(style) || painted.get(editor)?.has(style)) editor.setDecorations(type, ranges.get(style) ?? []);
    }
    painted.set(editor, ranges);
  };
  const paintLater = debounce<vscode.TextEditor>(SCROLL_PAUSE, paint);
  const paintDocument = (document: vscode.TextDocument): void =>
    vscode.window.visibleTextEditors.filter((editor) => editor.document === document).forEach(paint);
  const paintAll = (): void => vscode.window.visibleTextEditors.forEach(paint);

  const disposables = vscode.Disposable.from(
    ...types.values(),
    paintLater,
    deps.marks.onDidChange(paintDocument),
    deps.settings.onDidChange(paintAll),
    vscode.window.onDidChangeVisibleTextEditors(paintAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => paintLater(textEditor)),
  );
  paintAll();
  return { painted: (editor) => painted.get(editor) ?? new Map(), dispose: () => disposables.dispose() };
}

/** The visible text and as much again on both sides, so that a page down finds its marks. */
function windowsOf({ document, visibleRanges }: vscode.TextEditor): Span[] {
  return visibleRanges.map(({ start, end }) => {
    const lines = end.line - start.line + 1;
    const wide = new vscode.Range(Math.max(0, start.line - lines), 0, end.line + lines, Number.MAX_SAFE_INTEGER);
    return fromRange(document, document.validateRange(wide));
  });
}

function toRanges(
  document: vscode.TextDocument,
  spans: ReadonlyMap<Style, readonly Span[]>,
): ReadonlyMap<Style, readonly vscode.Range[]> {
  return new Map([...spans].map(([style, list]) => [style, list.map((span) => toRange(document, span))]));
}
