import * as vscode from 'vscode';
import type { Deciding } from '../../core/marks/deciding';
import type { ReviewItem } from '../../core/review/reviewItem';
import { sameSpan, type Span } from '../../core/text/span';
import { dossierPathOf } from '../../session/dossierPath';
import { fromRange } from '../../vscode/range';
import type { ReviewDeps } from './reviewDeps';
import { currentItem, ownSelection } from './stand';

/** Where a key is pressed: the document as it is now, and what is meant in it. */
export interface Here {
  readonly editor: vscode.TextEditor;
  readonly document: vscode.TextDocument;
  readonly items: readonly ReviewItem[];
  readonly deciding: Deciding;
  /** The item stood on, or under the cursor. */
  readonly item: ReviewItem | undefined;
  /** Words that the person has selected by hand. */
  readonly selected: Span | undefined;
  /** From where "next" and "previous" go. */
  readonly from: Span;
}

/** Undefined unless the active editor is under review. */
export function here({ reviews, marks, newId }: ReviewDeps): Here | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !reviews.isOpen(editor.document)) return undefined;
  const { document } = editor;
  const items = reviews.items(document);
  const item = currentItem(editor, items, reviews);
  const selected = ownSelection(editor, reviews);
  return {
    editor,
    document,
    items,
    deciding: {
      text: document.getText(),
      source: dossierPathOf(document.uri)?.path ?? '',
      marks: marks.get(document),
      reviewer: reviews.reviewer(document),
      newId,
    },
    item,
    // Whoever selects all the words of an item means the item.
    selected: selected && item && sameSpan(selected, item.span) ? undefined : selected,
    from: reviews.standing(document)?.span ?? fromRange(document, editor.selection),
  };
}
