import * as vscode from 'vscode';
import { itemAt } from '../../core/review/reviewQueue';
import type { ReviewItem } from '../../core/review/reviewItem';
import { sameSpan, type Span } from '../../core/text/span';
import type { AnalysisStore } from '../../session/analysisStore';
import type { ReviewSession } from '../../session/reviewSession';
import { fromRange, toRange } from '../../vscode/range';
import { say } from '../../vscode/target';
import { briefly, describeItem } from './describeItem';

interface StandDeps {
  readonly reviews: ReviewSession;
  readonly analyses: AnalysisStore;
}

/**
 * Goes to an item and says what it is; `before` is what has just happened. At the bottom there is room for a sentence:
 * the words themselves are selected, and a screen reader hears them with the counter.
 */
export async function stand(editor: vscode.TextEditor, item: ReviewItem, deps: StandDeps, before = ''): Promise<void> {
  const { document } = editor;
  const description = await describeItem(document, item, deps.analyses);
  show(editor, item.span);
  deps.reviews.stand(document, { span: item.span, version: document.version, description });
  say([before, briefly(item)].filter(Boolean).join(' '));
}

/** Goes to a place that is no item: words that were just labeled. */
export function standOn(editor: vscode.TextEditor, span: Span, reviews: ReviewSession, description: string): void {
  show(editor, span);
  reviews.stand(editor.document, { span, version: editor.document.version, description });
  say(description);
}

/** The item the reviewer stands on, or has put the cursor in. */
export function currentItem(
  editor: vscode.TextEditor,
  items: readonly ReviewItem[],
  reviews: ReviewSession,
): ReviewItem | undefined {
  const standing = reviews.standing(editor.document)?.span;
  if (!standing) return itemAt(items, fromRange(editor.document, editor.selection));
  const here = items.filter(({ mark, span }) => mark !== undefined && sameSpan(span, standing));
  return here.find(({ answer }) => answer === 'open') ?? here[0];
}

/** What a person has selected by hand; undefined for a mere cursor and for the selection that shows an item. */
export function ownSelection(editor: vscode.TextEditor, reviews: ReviewSession): Span | undefined {
  if (editor.selection.isEmpty || reviews.standing(editor.document)) return undefined;
  return fromRange(editor.document, editor.selection);
}

function show(editor: vscode.TextEditor, span: Span): void {
  const range = toRange(editor.document, span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
