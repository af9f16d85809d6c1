import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { report } from '../vscode/commandRegistry';
import { debounce } from '../vscode/debounce';
import type { Log } from '../vscode/log';
import { dossierPathOf, isMarkdown } from './dossierPath';
import type { KnowledgeStore } from './knowledge';
import { MAX_LENGTH, type Reader } from './reader';
import { shiftAnalysis } from './shiftAnalysis';

/** What is known of an open document. */
export interface Reading {
  /** The version of the document that the spans fit. */
  readonly version: number;
  readonly analysis: Analysis;
  /** True while the text was edited and the analysis was only moved along. */
  readonly stale: boolean;
}

/** How long a person pauses between two key strokes while typing fast, in milliseconds. */
const PAUSE = 180;

/** One analysis per open Markdown document, always for its present version. */
export class AnalysisStore implements vscode.Disposable {
  private readonly readings = new Map<vscode.TextDocument, Reading>();
  /** Counts up when what Rapporteur knows changes, so that a reading begun before is not taken for the present one. */
  private generation = 0;
  private hasFailed = false;
  private readonly running = new Map<vscode.TextDocument, Promise<Reading | undefined>>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly later = debounce<vscode.TextDocument>(PAUSE, (document) => this.refresh(document));
  private readonly disposables: vscode.Disposable;

  /** Fires when a document has been read, or read again. */
  readonly onDidRead = this.changed.event;

  constructor(
    private readonly reader: Reader,
    private readonly knowledge: KnowledgeStore,
    private readonly log: Log,
  ) {
    this.disposables = vscode.Disposable.from(
      this.changed,
      this.later,
      vscode.workspace.onDidChangeTextDocument((event) => this.follow(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.readVisible(editors)),
      knowledge.onDidChange(() => this.readAgain()),
    );
    this.readVisible(vscode.window.visibleTextEditors);
  }

  /** What is known now; its spans fit the document's present version, even while it is being edited. */
  get(document: vscode.TextDocument): Reading | undefined {
    const reading = this.readings.get(document);
    return reading?.version === document.version ? reading : undefined;
  }

  /** The analysis of the document's present version; undefined when it is closed, too large, or not Markdown. */
  async ready(document: vscode.TextDocument): Promise<Reading | undefined> {
    const known = this.get(document);
    if (known && !known.stale) return known;
    if (document.isClosed || !isMarkdown(document)) return undefined;
    const running = this.running.get(document) ?? this.read(document).finally(() => this.running.delete(document));
    this.running.set(document, running);
    const reading = await running;
    return reading && (reading.stale || reading.version !== document.version) ? this.ready(document) : reading;
  }

  /** Reads all open documents again, since what Rapporteur knows has changed. */
  readAgain(): void {
    this.generation++;
    for (const [document, reading] of this.readings) this.readings.set(document, { ...reading, stale: true });
    this.readVisible(vscode.window.visibleTextEditors);
  }

  dispose(): void {
    this.disposables.dispose();
    this.readings.clear();
  }

  private async read(document: vscode.TextDocument): Promise<Reading | undefined> {
    const { version } = document;
    const { generation } = this;
    const text = document.getText();
    if (text.length > MAX_LENGTH) return undefined;
    const path = dossierPathOf(document.uri)?.path ?? document.uri.path;
    const started = performance.now();
    const analysis = await this.reader.read(text, await this.knowledge.get(document.uri), path);
    this.log.debug(`read ${path} (${text.length} units) in ${Math.round(performance.now() - started)} ms`);
    const reading: Reading = { version, analysis, stale: generation !== this.generation };
    if (document.isClosed || document.version !== version) return reading;
    this.readings.set(document, reading);
    this.changed.fire(document);
    return reading;
  }

  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const reading = this.readings.get(document);
    if (contentChanges.length === 0 || !isMarkdown(document)) return;
    if (reading) this.readings.set(document, shiftReading(reading, document.version, contentChanges));
    this.later(document);
  }

  private forget(document: vscode.TextDocument): void {
    this.later.cancel(document);
    this.readings.delete(document);
  }

  private readVisible(editors: readonly vscode.TextEditor[]): void {
    for (const { document } of editors) this.refresh(document);
  }

  private refresh(document: vscode.TextDocument): void {
    this.ready(document).catch((error: unknown) => {
      // A broken installation fails for every text; saying so once is enough.
      if (!this.hasFailed) report(document.uri.toString(), error, this.log);
      this.hasFailed = true;
    });
  }
}

function shiftReading(
  reading: Reading,
  version: number,
  changes: readonly vscode.TextDocumentContentChangeEvent[],
): Reading {
  const moves = changes.map((c) => ({ start: c.rangeOffset, removed: c.rangeLength, inserted: c.text.length }));
  return { version, analysis: shiftAnalysis(reading.analysis, moves), stale: true };
}
