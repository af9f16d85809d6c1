import * as vscode from 'vscode';
import { showHidden } from '../../core/text/showHidden';
import type { ReviewSession } from '../../session/reviewSession';
import { toRange } from '../../vscode/range';
import { currentItem } from './stand';
import { headline } from './describeItem';

/** Says above the paragraph what the item is that the reviewer stands on: who, to whom, by when. */
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
  const at = freePosition(document, toRange(document, item.span));
  return [{ range: new vscode.Range(at, at), renderOptions: { after: { contentText: showHidden(headline(item)) } } }];
}

/** The empty line above the paragraph, where there is room; else the end of the item's last line. */
function freePosition(document: vscode.TextDocument, { start, end }: vscode.Range): vscode.Position {
  for (let line = start.line - 1; line >= 0 && line > start.line - FARTHEST; line--) {
    if (document.lineAt(line).isEmptyOrWhitespace) return document.lineAt(line).range.end;
  }
  return document.lineAt(end).range.end;
}

/** Lines above the item in which an empty one still belongs to it for the eye. */
const FARTHEST = 12;
