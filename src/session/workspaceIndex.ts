import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { placeAnnotations } from '../core/annotation/placeAnnotations';
import type { IndexedEntity } from '../core/entities/indexedEntity';
import type { PlacedAnnotation } from '../core/marks/mark';
import type { Contribution } from '../core/negotiation/negotiation';
import type { LineIndex } from '../core/text/lineIndex';
import { VIEW } from '../manifest';
import type { SearchHit as FoundInDossier } from '../core/search/searchHit';
import type { Span } from '../core/text/span';
import { debounce } from '../vscode/debounce';
import { throttle } from '../vscode/throttle';
import { loadCore } from '../vscode/loadCore';
import type { Log } from '../vscode/log';
import type { AnalysisStore } from './analysisStore';
import type { AnnotationStore } from './annotationStore';
import { dossierPathOf, isMarkdown } from './dossierPath';
import type { Dossiers } from './dossiers';
import { findNews } from './findNews';
import { searchDocuments, type SearchDocuments } from './searchDocuments';
import type { KnowledgeStore } from './knowledge';
import type { Reader } from './reader';
import { nextTurn } from './nextTurn';
import { readNews } from './readNews';
import type { Settings } from './settings';

/** One document of the dossier as the views show it. */
export interface IndexedDocument extends Contribution {
  readonly uri: vscode.Uri;
  /** As in the entries: relative to the workspace. */
  readonly file: string;
  readonly title: string | undefined;
  readonly published: string | undefined;
  /** Where its lines begin, so that a page can lead to a place without opening the document. */
  readonly lines: LineIndex;
  readonly placed: readonly PlacedAnnotation[];
  /** All that is named in it, in the order of the first mention; dates and amounts are among them. */
  readonly entities: readonly IndexedEntity[];
  /** What the rules found, by the words that made them. */
  readonly triggers: readonly Trigger[];
}

export interface Trigger {
  /** As `Suppressed.phrases` has it. */
  readonly phrase: string;
  readonly clause: string;
  readonly span: Span;
}

/** What is found in the dossier, with the place to go to. */
export interface SearchHit extends Omit<FoundInDossier, 'file'> {
  readonly uri: vscode.Uri;
}

/** "canceled": the person stopped the reading; what was read by then is there. */
export type IndexState = 'idle' | 'reading' | 'ready' | 'canceled';

interface Deps {
  readonly reader: Reader;
  readonly analyses: AnalysisStore;
  readonly annotations: AnnotationStore;
  readonly knowledge: KnowledgeStore;
  readonly dossiers: Dossiers;
  readonly settings: Settings;
  readonly log: Log;
}

/** Files read at the same time; ten times faster than one by one, and no faster with more. */
const AT_ONCE = 32;

/** A view is redrawn at most this often while a folder is read, in milliseconds. */
const REDRAW = 250;

/**
 * All documents of the workspace. Nothing is read before a view asks; then file by file, so that the editor stays
 * free, and until it is canceled. From then on files are read again when they change.
 */
export class WorkspaceIndex implements vscode.Disposable {
  private readonly documents = new Map<string, IndexedDocument>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly redraw = throttle(REDRAW, () => this.changed.fire());
  private readonly refreshLater = throttle(REDRAW, () => void this.refresh());
  private readonly listLater = throttle(REDRAW, () => void this.readNew());
  private readonly readLater = debounce<string>(REDRAW, (uri) => void this.readOne(vscode.Uri.parse(uri, true)));
  /** The files that may be read, as they were listed last. */
  private listed: ReadonlySet<string> = new Set();
  private readonly outside = new Set<string>();
  private readonly disposables: vscode.Disposable[] = [
    this.changed,
    this.redraw,
    this.refreshLater,
    this.listLater,
    this.readLater,
  ];
  private running: Promise<void> | undefined;
  private stopped = false;
  private readonly searched: SearchDocuments;

  state: IndexState = 'idle';
  readonly onDidChange = this.changed.event;

  constructor(private readonly deps: Deps) {
    this.searched = searchDocuments(deps.knowledge);
  }

  /** In order of path. */
  all(): readonly IndexedDocument[] {
    return [...this.documents.values()].toSorted((a, b) => (a.file < b.file ? -1 : 1));
  }

  get(uri: vscode.Uri): IndexedDocument | undefined {
    return this.documents.get(uri.toString());
  }

  /** Reads the whole workspace, unless that has been done or is under way. */
  ready(): Promise<void> {
    if (this.state === 'idle') {
      this.watch();
      this.running = this.readAll();
    }
    return this.running ?? Promise.resolve();
  }

  /** Reads everything again. */
  async refresh(): Promise<void> {
    await this.ready();
    this.running = this.readAll();
    await this.running;
  }

  /**
   * Entities, commitments and topics of what has been read until now, best first; it reads nothing. Words may be begun
   * only, and hold a slip of the fingers.
   */
  search(query: string, limit: number): Promise<readonly SearchHit[]> {
    return this.searched(query, limit, this.documents.values());
  }

  /** Stops the reading that is under way; what was read by then stays. */
  cancel(): void {
    this.stopped = true;
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async readAll(): Promise<void> {
    this.state = 'reading';
    this.stopped = false;
    const location = { viewId: VIEW.topics };
    const canceled = await vscode.window.withProgress({ location, cancellable: true }, async (progress, token) => {
      const files = await this.list(token);
      const isStopped = (): boolean => this.stopped || token.isCancellationRequested;
      for (let at = 0; at < files.length && !isStopped(); at += AT_ONCE) {
        progress.report({ message: `${at}/${files.length}` });
        await Promise.all(files.slice(at, at + AT_ONCE).map((uri) => this.readOne(uri)));
      }
      return isStopped();
    });
    this.state = canceled ? 'canceled' : 'ready';
    this.changed.fire();
  }

  /** The files that may be read now; forgets the others. */
  private async list(token?: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
    const roots = vscode.workspace.workspaceFolders ?? [];
    const found = await Promise.all(roots.map(({ uri }) => findNews(uri, this.deps.settings, token)));
    const files = found.flat();
    this.listed = new Set(files.map(String));
    for (const known of this.documents.keys()) if (!this.listed.has(known)) this.documents.delete(known);
    return files;
  }

  private async readNew(): Promise<void> {
    const files = await this.list();
    await Promise.all(files.filter((uri) => !this.get(uri)).map((uri) => this.readOne(uri)));
    this.redraw();
  }

  private watch(): void {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown}');
    const later = (uri: vscode.Uri): void =>
      this.listed.has(uri.toString()) ? this.readLater(uri.toString()) : undefined;
    this.disposables.push(
      watcher,
      watcher.onDidChange(later),
      watcher.onDidCreate(() => this.listLater()),
      watcher.onDidDelete((uri) => this.drop(uri)),
      this.deps.analyses.onDidRead((document) => this.follow(document)),
      this.deps.annotations.onDidChange((document) => this.follow(document)),
      this.deps.dossiers.onDidChangeSidecars(later),
      this.deps.knowledge.onDidChange(() => this.refreshLater()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => later(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.refreshLater()),
    );
  }

  /** An open document counts as it stands in the editor, saved or not. */
  private follow(document: vscode.TextDocument): void {
    const analysis = this.deps.analyses.get(document)?.analysis;
    if (!analysis || !dossierPathOf(document.uri) || !isMarkdown(document)) return;
    if (!this.listed.has(document.uri.toString())) return this.askFor(document.uri.toString());
    void this.put(document.uri, analysis, this.deps.annotations.placed(document));
  }

  /** A file that was not listed may be new; one that the settings leave out is looked for once only. */
  private askFor(uri: string): void {
    if (this.outside.has(uri)) return;
    this.outside.add(uri);
    this.listLater();
  }

  private async readOne(uri: vscode.Uri): Promise<void> {
    try {
      const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
      if (open && (await this.deps.analyses.ready(open))) {
        await this.deps.annotations.ready(open);
        return this.follow(open);
      }
      const at = dossierPathOf(uri);
      const news = await readNews(uri);
      if (!at || news.kind === 'skipped') return this.drop(uri);
      const knowledge = await this.deps.knowledge.get(uri);
      const analysis = await this.deps.reader.read(news.text, knowledge, at.path);
      const files = this.deps.dossiers.sidecars(at.root);
      const { set } = await files.load(at.path);
      await this.put(uri, analysis, placeAnnotations(set, news.text, await files.oldTexts(set)));
      await nextTurn();
    } catch (error) {
      this.deps.log.error(`${uri.toString()} could not be read:`, String(error));
    }
  }

  private async put(uri: vscode.Uri, analysis: Analysis, placed: readonly PlacedAnnotation[]): Promise<void> {
    const { buildLineIndex, ledgerEntries, toContribution, toIndexedEntities, triggerPhrase } = await loadCore();
    const file = vscode.workspace.asRelativePath(uri);
    const { title, published } = analysis.document;
    const contribution = toContribution(file, analysis, ledgerEntries(file, analysis, placed));
    const lines = buildLineIndex(analysis.document.text);
    const triggers = analysis.commitments.map((found) => ({
      phrase: triggerPhrase(analysis.document, found),
      clause: found.text,
      span: found.span,
    }));
    const entities = toIndexedEntities(analysis.entities);
    const known = { ...contribution, uri, file, title, published, lines, placed, entities, triggers };
    this.documents.set(uri.toString(), known);
    this.redraw();
  }

  private drop(uri: vscode.Uri): void {
    if (this.documents.delete(uri.toString())) this.redraw();
  }
}
