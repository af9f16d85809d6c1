import * as vscode from 'vscode';
import { groupBy } from '../../core/groupBy';
import type { AnnotationMark } from '../../core/marks/mark';
import { showHidden } from '../../core/text/showHidden';
import { dossierPathOf } from '../../session/dossierPath';
import type { MarkStore } from '../../session/markStore';
import { toRange } from '../../vscode/range';

interface Deps {
  readonly marks: MarkStore;
  readonly annotatorOf: (root: vscode.Uri) => string;
}

/** Puts a colleague's name behind what the colleague has annotated: the second cue, beside the color of the label. */
export function showNames(deps: Deps): vscode.Disposable {
  const types = new Map<string, vscode.TextEditorDecorationType>();
  const typeOf = (name: string): vscode.TextEditorDecorationType => {
    const type = types.get(name) ?? vscode.window.createTextEditorDecorationType(look(name));
    types.set(name, type);
    return type;
  };
  const paint = (editor: vscode.TextEditor): void => {
    const byName = groupBy(colleaguesMarks(editor.document, deps), ({ annotation }) => annotation.creator);
    for (const name of new Set([...types.keys(), ...byName.keys()])) {
      const ranges = (byName.get(name) ?? []).map(({ span }) => toRange(editor.document, span));
      editor.setDecorations(typeOf(name), ranges);
    }
  };
  const paintAll = (): void => vscode.window.visibleTextEditors.forEach(paint);
  const listeners = vscode.Disposable.from(
    deps.marks.onDidChange((document) =>
      vscode.window.visibleTextEditors.filter((editor) => editor.document === document).forEach(paint),
    ),
    vscode.window.onDidChangeVisibleTextEditors(paintAll),
  );
  paintAll();
  return { dispose: () => vscode.Disposable.from(listeners, ...types.values()).dispose() };
}

function colleaguesMarks(document: vscode.TextDocument, { marks, annotatorOf }: Deps): AnnotationMark[] {
  const root = dossierPathOf(document.uri)?.root;
  const own = root && annotatorOf(root);
  return marks
    .get(document)
    .filter((mark) => mark.kind === 'annotation' && mark.annotation.creator !== own) as AnnotationMark[];
}

/** Small and raised like a reference mark, so that the sentence still reads as one. */
const look = (name: string): vscode.DecorationRenderOptions => ({
  rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  after: {
    contentText: showHidden(name),
    color: new vscode.ThemeColor('editorCodeLens.foreground'),
    fontStyle: 'italic',
    margin: '0 0 0 0.3em',
    textDecoration: 'none; font-size: 0.8em; vertical-align: super; line-height: 0',
  },
});
