import * as vscode from 'vscode';
import type { Mark, PlacedAnnotation } from '../core/marks/mark';
import { marksOf } from '../core/marks/marksOf';
import type { AnalysisStore, Reading } from './analysisStore';
import type { AnnotationStore } from './annotationStore';
import type { Annotators } from './annotators';
import { isMarkdown } from './dossierPath';

/** The marks of each open document: what was read, and what those recorded who are shown. Holds nothing of its own. */
export class MarkStore implements vscode.Disposable {
  private readonly known = new WeakMap<vscode.TextDocument, Projection>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly disposables: vscode.Disposable;

  readonly onDidChange = this.changed.event;

  constructor(
    private readonly analyses: AnalysisStore,
    private readonly annotations: AnnotationStore,
    private readonly annotators: Annotators,
  ) {
    this.disposables = vscode.Disposable.from(
      this.changed,
      analyses.onDidRead((document) => this.changed.fire(document)),
      analyses.onDidReadBeginning((document) => this.changed.fire(document)),
      annotations.onDidChange((document) => this.changed.fire(document)),
      annotators.onDidChange(() => vscode.workspace.textDocuments.forEach((document) => this.changed.fire(document))),
    );
  }

  /** In text order, fitting the document's present version. */
  get(document: vscode.TextDocument): readonly Mark[] {
    if (!isMarkdown(document)) return [];
    const reading = this.analyses.get(document);
    const placed = this.annotations.placed(document);
    const known = this.known.get(document);
    const hidden = this.annotators.all();
    if (known?.reading === reading && known?.placed === placed && known.hidden === hidden) return known.marks;
    const marks = marksOf(reading?.analysis, this.annotators.shown(placed));
    this.known.set(document, { reading, placed, hidden, marks });
    return marks;
  }

  /** The marks once the text has been read and its annotations are there. */
  async ready(document: vscode.TextDocument): Promise<readonly Mark[]> {
    await Promise.all([this.analyses.ready(document), this.annotations.ready(document)]);
    return this.get(document);
  }

  dispose(): void {
    this.disposables.dispose();
  }
}

interface Projection {
  readonly reading: Reading | undefined;
  readonly placed: readonly PlacedAnnotation[];
  readonly hidden: ReadonlySet<string>;
  readonly marks: readonly Mark[];
}
