import * as vscode from 'vscode';
import type { DocumentFacts } from '../core/indexing/documentFacts';
import { VIEW } from '../manifest';
import type { SearchHit as FoundInDossier } from '../core/search/searchHit';
import { debounce } from '../vscode/debounce';
import { throttle } from '../vscode/throttle';
import { toTheEnd } from './inTurns';
import { loadCore } from './loadCore';
import type { Log } from '../vscode/log';
import type { AnalysisStore } from './analysisStore';
import type { AnnotationStore } from './annotationStore';
import { dossierPathOf, isMarkdown } from './dossierPath';
import type { Dossiers } from './dossiers';
import { findNews } from './findNews';
import { oneAfterAnother } from './oneAfterAnother';
import { searchDocuments, type SearchDocuments } from './searchDocuments';
import type { FactsReader } from './indexing/factsReader';
import type { KnowledgeStore } from './knowledge';
import type { Settings } from './settings';
import { watchNewFolders } from './watchNewFolders';

/** One document of the dossier as the views show it. */
export interface IndexedDocument extends DocumentFacts {
  readonly uri: vscode.Uri;
}

/** What is found in the dossier, with the place to go to. */
export interface SearchHit extends Omit<FoundInDossier, 'file'> {
  readonly uri: vscode.Uri;
}

/** "canceled": the person stopped the reading; what was read by then is there. */
export type IndexState = 'idle' | 'reading' | 'ready' | 'canceled';

interface Deps {
  readonly facts: FactsReader;
  readonly analyses: AnalysisStore;
  readonly annotations: AnnotationStore;
  readonly knowledge: KnowledgeStore;
  readonly dossiers: Dossiers;
  readonly settings: Settings;
  readonly log: Log;
}

/** Files asked of the disk at the same time; ten times faster than one by one, and no faster with more. */
const AT_ONCE = 32;

/** A view is redrawn at most this often, in milliseconds. */
const REDRAW = 250;
/** While a folder is read, views are redrawn when so much more of it is known: drawing all takes longer each time. */
const GROWTH = 1.5;

/**
 * All documents of the workspace. Nothing is read before a view asks; then in workers, the newest first, and until it is
 * canceled. From then on files are read again when they change.
 */
export class WorkspaceIndex implements vscode.Disposable {
  private readonly documents = new Map<string, IndexedDocument>();
  /** What was known of a document later is put down later. */
  private readonly inOrder = oneAfterAnother();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly redraw = throttle(REDRAW, () => this.changed.fire());
  private readonly refreshLater = throttle(REDRAW, () => void this.refresh());
  private readonly listLater = throttle(REDRAW, () => void this.readNew());
  private readonly readLater = debounce<string>(REDRAW, (uri) => void this.readOne(vscode.Uri.parse(uri, true)));
  /** The files that may be read, as they were listed last. */
  private listed = new Set<string>();
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
  private sorted: readonly IndexedDocument[] | undefined;
  /** Views are redrawn when so many documents are known. */
  private nextDraw = 1;
  private readonly searched: SearchDocuments;

  state: IndexState = 'idle';
  readonly onDidChange = this.changed.event;

  constructor(private readonly deps: Deps) {
    this.searched = searchDocuments(deps.knowledge);
  }

  /** In order of path. */
  all(): readonly IndexedDocument[] {
    return (this.sorted ??= [...this.documents.values()].sort((a, b) => (a.file < b.file ? -1 : 1)));
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
    this.deps.facts.cancel();
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async readAll(): Promise<void> {
    this.state = 'reading';
    this.stopped = false;
    this.nextDraw = 1;
    const location = { viewId: VIEW.topics };
    const canceled = await vscode.window.withProgress({ location, cancellable: true }, async (progress, token) => {
      token.onCancellationRequested(() => this.cancel());
      const files = await this.list(token);
      await this.readFiles(files, (done) => progress.report({ message: `${done}/${files.length}` }));
      return this.stopped;
    });
    this.state = canceled ? 'canceled' : 'ready';
    this.changed.fire();
    if (!canceled)
      this.deps.facts.finish().catch((error: unknown) => this.deps.log.warn('The index was not kept:', String(error)));
  }

  private async readFiles(files: readonly vscode.Uri[], report: (done: number) => void): Promise<void> {
    const { newestFirst } = await loadCore();
    const uris = new Map(files.map((uri) => [uri.toString(), uri]));
    const order = newestFirst([...uris.keys()]);
    let [next, done] = [0, 0];
    const reportLater = throttle(REDRAW, () => report(done));
    const readOn = async (): Promise<void> => {
      while (next < order.length && !this.stopped) {
        await this.readOne(uris.get(order[next++]!)!);
        done++;
        reportLater();
        if (done >= this.nextDraw) this.drawAt(GROWTH * done);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, readOn));
    reportLater.dispose();
  }

  private drawAt(next: number): void {
    this.nextDraw = next;
    this.redraw();
  }

  /** The files that may be read now; forgets the others. */
  private async list(token?: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
    const roots = vscode.workspace.workspaceFolders ?? [];
    const found = await Promise.all(roots.map(({ uri }) => findNews(uri, this.deps.settings, token)));
    const files = found.flat();
    this.listed = new Set(files.map(String));
    for (const { uri } of [...this.documents.values()]) if (!this.listed.has(uri.toString())) this.drop(uri);
    return files;
  }

  private async readNew(): Promise<void> {
    const files = await this.list();
    await Promise.all(files.filter((uri) => !this.get(uri)).map((uri) => this.readOne(uri)));
    this.redraw();
  }

  private watch(): void {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown}');
    // Of a folder that goes, the editor tells only the folder.
    const deleted = vscode.workspace.createFileSystemWatcher('**/*', true, true, false);
    const later = (uri: vscode.Uri): void =>
      this.listed.has(uri.toString()) ? this.readLater(uri.toString()) : undefined;
    this.disposables.push(
      watcher,
      watcher.onDidChange(later),
      watcher.onDidCreate(() => this.listLater()),
      watcher.onDidDelete((uri) => this.dropDeleted(uri)),
      deleted,
      deleted.onDidDelete((uri) => this.dropBelow(uri)),
      watchNewFolders(() => this.listLater()),
      this.deps.analyses.onDidRead((document) => void this.follow(document)),
      this.deps.annotations.onDidChange((document) => void this.follow(document)),
      this.deps.dossiers.onDidChangeSidecars(later),
      this.deps.knowledge.onDidChange(() => this.refreshLater()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => later(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.refreshLater()),
    );
  }

  /** An open document counts as it stands in the editor, saved or not; while one types, as it was read last. */
  private async follow(document: vscode.TextDocument): Promise<void> {
    const { analysis, stale } = this.deps.analyses.get(document) ?? {};
    if (!analysis || stale || !dossierPathOf(document.uri) || !isMarkdown(document)) return;
    const key = document.uri.toString();
    if (!this.listed.has(key)) return this.askFor(key);
    const file = vscode.workspace.asRelativePath(document.uri);
    const [placed, set] = [this.deps.annotations.placed(document), this.deps.annotations.set(document)];
    await this.inOrder(key, async () => {
      const { factsSteps } = await loadCore();
      const facts = await toTheEnd(factsSteps(file, analysis, placed, set));
      // It may have been deleted meanwhile.
      if (this.listed.has(key)) this.put(document.uri, facts);
    });
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
        return await this.follow(open);
      }
      const facts = await this.deps.facts.read(uri);
      if (facts) this.put(uri, facts);
      else this.drop(uri);
    } catch (error) {
      if (!this.stopped) this.deps.log.error(`${uri.toString()} could not be read:`, String(error));
    }
  }

  private put(uri: vscode.Uri, facts: DocumentFacts): void {
    this.documents.set(uri.toString(), withUri(facts, uri));
    this.sorted = undefined;
    if (this.state !== 'reading') this.redraw();
  }

  private dropBelow({ path }: vscode.Uri): void {
    for (const { uri } of this.all()) if (uri.path.startsWith(`${path}/`)) this.dropDeleted(uri);
  }

  /** The editor may hold the text for a while yet; what it says of it no longer counts. */
  private dropDeleted(uri: vscode.Uri): void {
    this.listed.delete(uri.toString());
    this.drop(uri);
  }

  private drop(uri: vscode.Uri): void {
    this.deps.facts.forget(uri);
    if (!this.documents.delete(uri.toString())) return;
    this.sorted = undefined;
    this.redraw();
  }
}

/** What the facts make when they are asked for must not be made here, so that they are not copied. */
const withUri = (facts: DocumentFacts, uri: vscode.Uri): IndexedDocument => Object.assign(facts, { uri });
