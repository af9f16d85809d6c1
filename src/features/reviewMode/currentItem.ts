import * as vscode from 'vscode';
import type { ReviewSession } from '../../session/reviewSession';
import { currentItem } from './stand';
import { headline } from './describeItem';

/** Says at the end of the line what the item is that the reviewer stands on: who, to whom, by when. */
export function showCurrentItem(reviews: ReviewSession): vscode.Disposable {
  const type = vscode.window.createTextEditorDecorationType({
    after: {
      color: new vscode.ThemeColor('editorCodeLens.foreground'),
      margin: '0 0 0 3ch',
      fontStyle: 'italic',
    },
  });
  const paint = (editor: vscode.TextEditor): void => editor.setDecorations(type, captionOf(editor, reviews));
  return vscode.Disposable.from(
    type,
    reviews.onDidChange((uri) =>
      vscode.window.visibleTextEditors
        .filter(({ document }) => document.uri.toString() === uri.toString())
        .forEach(paint),
    ),
  );
}

function captionOf(editor: vscode.TextEditor, reviews: ReviewSession): vscode.DecorationOptions[] {
  const { document } = editor;
  if (!reviews.isOpen(document) || !reviews.standing(document)) return [];
  const item = currentItem(editor, reviews.items(document), reviews);
  if (!item) return [];
  const { end } = document.lineAt(document.positionAt(item.span.end)).range;
  return [end].map((at) => ({
    range: new vscode.Range(at, at),
    renderOptions: { after: { contentText: headline(item) } },
  }));
}
