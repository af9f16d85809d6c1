import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { report } from '../vscode/commandRegistry';
import { debounce } from '../vscode/debounce';
import type { Log } from '../vscode/log';
import { dossierPathOf, isMarkdown } from './dossierPath';
import type { KnowledgeStore } from './knowledge';
import { loadReading } from './loadCore';
import { MAX_LENGTH, type Reader } from './reader';
import { shiftAnalysis } from './shiftAnalysis';
import { touchAll, type TextChange, type Touched } from './touched';

/** What is known of an open document. */
export interface Reading {
  /** The version of the document that the spans fit. */
  readonly version: number;
  readonly analysis: Analysis;
  /** True while the text was edited and the analysis was only moved along, or while only its beginning was read. */
  readonly stale: boolean;
}

/** How long a person pauses between two key strokes while typing fast, in milliseconds. */
const PAUSE = 180;

/** One analysis per open Markdown document, always for its present version. */
export class AnalysisStore implements vscode.Disposable {
  private readonly readings = new Map<vscode.TextDocument, Reading>();
  private readonly followed = new Map<vscode.TextDocument, Followed>();
  /** Counts up when what Rapporteur knows changes, so that a reading begun before is not taken for the present one. */
  private generation = 0;
  private hasFailed = false;
  private readonly readAgainFor = new WeakMap<Analysis, Promise<Analysis>>();
  private readonly running = new Map<vscode.TextDocument, Promise<Reading | undefined>>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly begun = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly later = debounce<vscode.TextDocument>(PAUSE, (document) => this.refresh(document));
  private readonly disposables: vscode.Disposable;

  /** Fires when a document has been read, or read again. */
  readonly onDidRead = this.changed.event;
  /** Fires when the beginning of a long document has been read. */
  readonly onDidReadBeginning = this.begun.event;

  constructor(
    private readonly reader: Reader,
    private readonly knowledge: KnowledgeStore,
    private readonly log: Log,
  ) {
    this.disposables = vscode.Disposable.from(
      this.changed,
      this.begun,
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

  /**
   * The analysis of the present version with all that tells who is meant where. A worker that follows the text keeps that to
   * itself: then the text is read here once more.
   */
  async surveyed(document: vscode.TextDocument): Promise<Analysis | undefined> {
    const reading = await this.ready(document);
    if (!reading) return undefined;
    const { surveyOf } = await loadReading();
    if (surveyOf(reading.analysis)) return reading.analysis;
    const known = this.readAgainFor.get(reading.analysis) ?? this.readWhole(document);
    this.readAgainFor.set(reading.analysis, known);
    return known;
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
    this.followed.clear();
  }

  private async read(document: vscode.TextDocument): Promise<Reading | undefined> {
    const text = document.getText();
    if (text.length > MAX_LENGTH) return undefined;
    const { generation } = this;
    const known = this.followed.get(document) ?? { read: undefined, generation, since: NOTHING };
    this.followed.set(document, { ...known, meanwhile: NOTHING });
    const path = pathOf(document);
    const knowledge = await this.knowledge.get(document.uri);
    const started = performance.now();
    const { read, since } = known;
    const canUpdate = read && known.generation === generation && isTextAfter(read, since, text);
    const analysis = canUpdate
      ? await this.reader.update(read, since.touched ? [since.touched.before] : [], text, knowledge, path)
      : await this.reader.readInTurns(text, knowledge, path, {
          isWanted: () => !document.isClosed && generation === this.generation,
          onBeginning: (beginning) => this.showBeginning(document, beginning),
        });
    this.log.debug(`read ${path} (${text.length} units) in ${Math.round(performance.now() - started)} ms`);
    if (analysis) return this.keep(document, analysis, generation);
    // What Rapporteur knows has changed meanwhile: whoever waits for this reading gets the next one.
    return document.isClosed ? undefined : this.read(document);
  }

  private async readWhole(document: vscode.TextDocument): Promise<Analysis> {
    const text = document.getText();
    return this.reader.read(text, await this.knowledge.get(document.uri), pathOf(document));
  }

  /** The text may have been edited while it was read: the analysis is moved along, and read on from there. */
  private keep(document: vscode.TextDocument, read: Analysis, generation: number): Reading {
    const since = this.followed.get(document)?.meanwhile ?? NOTHING;
    const isFresh = since.touched === undefined && generation === this.generation;
    const analysis = since.touched ? shiftAnalysis(read, since.changes) : read;
    const reading: Reading = { version: document.version, analysis, stale: !isFresh };
    if (document.isClosed) return reading;
    this.followed.set(document, { read, generation, since, meanwhile: NOTHING });
    this.readings.set(document, reading);
    if (isFresh) this.changed.fire(document);
    return reading;
  }

  private showBeginning(document: vscode.TextDocument, read: Analysis): void {
    if (document.isClosed || this.readings.has(document)) return;
    const { changes } = this.followed.get(document)?.meanwhile ?? NOTHING;
    this.readings.set(document, {
      version: document.version,
      analysis: shiftAnalysis(read, changes),
      stale: true,
    });
    this.begun.fire(document);
  }

  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0 || !isMarkdown(document)) return;
    const reading = this.readings.get(document);
    const changes = contentChanges.map((c) => ({
      start: c.rangeOffset,
      removed: c.rangeLength,
      inserted: c.text.length,
    }));
    const known = this.followed.get(document);
    const followed = known && withChanges(known, changes);
    if (followed) this.followed.set(document, followed);
    if (reading) {
      const analysis = followed?.read
        ? shiftAnalysis(followed.read, followed.since.changes)
        : shiftAnalysis(reading.analysis, changes);
      this.readings.set(document, { version: document.version, analysis, stale: true });
    }
    this.later(document);
  }

  private forget(document: vscode.TextDocument): void {
    this.later.cancel(document);
    this.readings.delete(document);
    this.followed.delete(document);
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

/** What was read of a document last, and what has been typed since. */
interface Followed {
  readonly read: Analysis | undefined;
  /** Of what Rapporteur knew when it was read. */
  readonly generation: number;
  readonly since: Since;
  /** Since the text was taken that is being read now. */
  readonly meanwhile: Since;
}

interface Since {
  readonly touched: Touched | undefined;
  readonly changes: readonly TextChange[];
}

const NOTHING: Since = { touched: undefined, changes: [] };

const pathOf = ({ uri }: vscode.TextDocument): string => dossierPathOf(uri)?.path ?? uri.path;

/** False where the editor has changed a text without telling how, as it may with line ends. */
function isTextAfter({ document }: Analysis, { touched }: Since, text: string): boolean {
  const grown = touched ? touched.now.end - touched.before.end : 0;
  return text.length === document.text.length + grown;
}

const withChanges = ({ since, meanwhile, ...rest }: Followed, changes: readonly TextChange[]): Followed => ({
  ...rest,
  since: after(since, changes),
  meanwhile: after(meanwhile, changes),
});

const after = (since: Since, changes: readonly TextChange[]): Since => ({
  touched: touchAll(since.touched, changes),
  changes: [...since.changes, ...changes],
});
