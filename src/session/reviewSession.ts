import * as vscode from 'vscode';
import { reviewItems, type ReviewItem } from '../core/review/reviewItem';
import type { LastLabel } from '../core/review/likelyPlace';
import { emptyReviewLog, type ReviewLog } from '../core/review/reviewLog';
import { progressOf, type Progress } from '../core/review/reviewQueue';
import type { Span } from '../core/text/span';
import type { AnnotationStore } from './annotationStore';
import { dossierPathOf } from './dossierPath';
import type { MarkStore } from './markStore';

/** Where the reviewer of a document stands. */
export interface Standing {
  readonly span: Span;
  /** Of the document; in a later version the span may be another text. */
  readonly version: number;
  /** In words, for the status bar and for screen readers. */
  readonly description: string;
}

interface Deps {
  readonly marks: MarkStore;
  readonly annotations: AnnotationStore;
  readonly annotatorOf: (root: vscode.Uri) => string;
}

/** Which documents are under review, and what was skipped and done there. Skips last as long as the window. */
export class ReviewSession implements vscode.Disposable {
  private readonly logs = new Map<string, ReviewLog>();
  private readonly open = new Map<string, OpenReview>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();

  /** Fires with a document whose review was begun, ended, or got further. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly deps: Deps) {}

  begin(document: vscode.TextDocument): void {
    const started = this.items(document);
    this.open.set(keyOf(document), { standing: undefined, last: undefined, answeredBefore: answeredKeys(started) });
    this.changed.fire(document.uri);
  }

  end(uri: vscode.Uri): void {
    this.open.delete(uri.toString());
    this.changed.fire(uri);
  }

  isOpen = (document: vscode.TextDocument): boolean => this.open.has(keyOf(document));

  /** All there is to decide, as the reviewer has left it. */
  items(document: vscode.TextDocument): readonly ReviewItem[] {
    const { marks, annotations } = this.deps;
    return reviewItems({
      text: document.getText(),
      marks: marks.get(document),
      placed: annotations.placed(document),
      set: annotations.set(document),
      reviewer: this.reviewer(document),
      skipped: this.log(document).skipped,
    });
  }

  progress = (document: vscode.TextDocument): Progress => progressOf(this.items(document));

  /** How many answers this visit has brought. */
  answeredSince(document: vscode.TextDocument): number {
    const before = this.open.get(keyOf(document))?.answeredBefore ?? new Set();
    return [...answeredKeys(this.items(document))].filter((key) => !before.has(key)).length;
  }

  reviewer(document: vscode.TextDocument): string {
    const root = dossierPathOf(document.uri)?.root;
    return root ? this.deps.annotatorOf(root) : '';
  }

  log = (document: vscode.TextDocument): ReviewLog => this.logs.get(keyOf(document)) ?? emptyReviewLog;

  setLog(document: vscode.TextDocument, log: ReviewLog): void {
    this.logs.set(keyOf(document), log);
    this.changed.fire(document.uri);
  }

  /** Undefined where the reviewer has gone elsewhere by hand, or the text is not the same any more. */
  standing(document: vscode.TextDocument): Standing | undefined {
    const standing = this.open.get(keyOf(document))?.standing;
    return standing?.version === document.version ? standing : undefined;
  }

  stand(document: vscode.TextDocument, standing: Standing | undefined): void {
    this.change(document, { standing });
  }

  lastLabel = (document: vscode.TextDocument): LastLabel | undefined => this.open.get(keyOf(document))?.last;

  setLastLabel(document: vscode.TextDocument, last: LastLabel): void {
    this.change(document, { last });
  }

  dispose(): void {
    this.changed.dispose();
  }

  private change(document: vscode.TextDocument, change: Partial<OpenReview>): void {
    const known = this.open.get(keyOf(document));
    if (!known) return;
    this.open.set(keyOf(document), { ...known, ...change });
    this.changed.fire(document.uri);
  }
}

interface OpenReview {
  readonly standing: Standing | undefined;
  readonly last: LastLabel | undefined;
  /** Keys of the items that had an answer when the review was begun. */
  readonly answeredBefore: ReadonlySet<string>;
}

const keyOf = (document: vscode.TextDocument): string => document.uri.toString();

const answeredKeys = (items: readonly ReviewItem[]): ReadonlySet<string> =>
  new Set(items.filter(({ answer }) => answer !== 'open').map(({ key }) => key));
