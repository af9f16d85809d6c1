import * as vscode from 'vscode';
import type { AnnotationEdit } from '../core/annotation/annotationEdit';
import { emptySet, type AnnotationSet } from '../core/annotation/annotationSet';
import { sidecarFolder } from '../core/annotation/sidecarPath';
import { textHash } from '../core/annotation/textHash';
import type { PlacedAnnotation } from '../core/marks/mark';
import type { Problem } from '../core/problem';
import { debounce } from '../vscode/debounce';
import { localized } from '../vscode/localized';
import type { Act, Direction, Rewrite } from './act';
import type { Dossiers } from './dossiers';
import { dossierPathOf, isMarkdown } from './dossierPath';
import { lookAgain, movePlaced, placeOpen } from './placements';
import type { DocumentAnnotations, Saved, SidecarFiles } from './sidecarFiles';

/** An edit could not be made or saved; the message is for the person. */
class AnnotationRefused extends Error {}

/** Long enough that an undo of the text has come back whole, or that a folder has been deleted, in milliseconds. */
const PAUSE = 250;

const NONE: readonly PlacedAnnotation[] = [];

/** The annotations of each open document, where they stand in its present text. All changes to them go through here. */
export class AnnotationStore implements vscode.Disposable {
  private readonly open = new Map<vscode.TextDocument, OpenDocument>();
  private readonly loading = new Map<vscode.TextDocument, Promise<void>>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly reported = new vscode.EventEmitter<SidecarProblems>();
  private readonly later = debounce<vscode.TextDocument>(PAUSE, (document) => this.compare(document));
  private readonly disposables: vscode.Disposable;

  /** Fires when annotations of a document were made, changed, loaded, or found at another place. */
  readonly onDidChange = this.changed.event;
  /** Fires after each reading of a document's sidecars, with no problems when all is well. */
  readonly onDidReport = this.reported.event;

  constructor(
    private readonly dossiers: Dossiers,
    private readonly clock: () => string,
  ) {
    this.disposables = vscode.Disposable.from(
      this.changed,
      this.reported,
      this.later,
      vscode.workspace.onDidChangeTextDocument((event) => this.follow(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.loadVisible()),
      dossiers.onDidChangeSidecars((document) => this.loadAgain(document)),
    );
    this.loadVisible();
  }

  /** In the order they were made; the same array as long as nothing has changed. */
  placed(document: vscode.TextDocument): readonly PlacedAnnotation[] {
    return this.open.get(document)?.placed ?? NONE;
  }

  set(document: vscode.TextDocument): AnnotationSet {
    return this.open.get(document)?.state.set ?? emptySet;
  }

  /** How many decisions on the document are kept in this window only, since they could not be written. */
  unsaved(document: vscode.TextDocument): number {
    return this.open.get(document)?.state.unsaved ?? 0;
  }

  /** Resolves once the document's annotations have been read. */
  async ready(document: vscode.TextDocument): Promise<void> {
    if (this.open.has(document) || !isMarkdown(document) || document.isClosed) return;
    const loading = this.loading.get(document) ?? this.load(document).finally(() => this.loading.delete(document));
    this.loading.set(document, loading);
    await loading;
  }

  /** Makes the edit and waits until it is on the disk. Rejects with AnnotationRefused when it is not. */
  apply(document: vscode.TextDocument, edit: AnnotationEdit): Promise<void> {
    return this.applyAll([{ document, edit }]);
  }

  /**
   * Makes edits of several documents, which are one step for undo, with the rewritten files that belong to it. At the
   * first that is refused it stops and rejects; what was made before that is the step.
   */
  async applyAll(edits: readonly DocumentEdit[], rewrites: readonly Rewrite[] = []): Promise<void> {
    const documents: vscode.Uri[] = [];
    try {
      for (const { document, edit } of edits) {
        await this.ready(document);
        const { files, path } = this.sidecarsOf(document);
        const saved = await files.apply(path, edit, this.moment(document));
        if (saved.kind !== 'refused') documents.push(document.uri);
        await this.settle(document, files, saved);
      }
    } finally {
      if (documents.length + rewrites.length > 0) this.dossiers.noteAct({ documents, rewrites });
    }
  }

  /** The act that `revertLast` would take back or do again. */
  lastAct = (direction: Direction): Act | undefined => this.dossiers.last(direction);

  /**
   * Takes back, or does again, this window's last act, and answers with it; undefined if there is none. What cannot be
   * taken back, since somebody else has changed it, stays as it is; the rest is, and then it rejects with the reasons.
   */
  async revertLast(direction: Direction): Promise<Act | undefined> {
    await this.dossiers.settled();
    const act = this.dossiers.last(direction);
    if (!act) return undefined;
    // Noted even if it is refused: what another person has changed since can never be taken back by this window.
    this.dossiers.noteRevert(direction);
    const refusals: string[] = [];
    for (const uri of act.documents) refusals.push(...(await this.revert(uri, direction)));
    for (const rewrite of act.rewrites) {
      const refusal = await rewrite[direction]();
      if (refusal) refusals.push(localized(refusal));
    }
    if (refusals.length > 0) throw new AnnotationRefused([...new Set(refusals)].join(' '));
    return act;
  }

  dispose(): void {
    this.disposables.dispose();
    this.open.clear();
  }

  /** Why a document's step could not be taken back; empty when it was. */
  private async revert(uri: vscode.Uri, direction: Direction): Promise<readonly string[]> {
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await this.ready(document);
      const { files, path } = this.sidecarsOf(document);
      const saved = await files[direction](path, this.moment(document));
      if (saved) await this.settle(document, files, saved);
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  }

  private async load(document: vscode.TextDocument): Promise<void> {
    const at = dossierPathOf(document.uri);
    if (!at) return;
    const files = this.dossiers.sidecars(at.root);
    const state = await this.readAtRest(document, () => files.load(at.path));
    this.show(document, state, await files.oldTexts(state.set, this.open.get(document)?.oldTexts));
  }

  /** Acts only ever add entries. Where some are gone, a folder may be on its way out, and is looked at again at rest. */
  private async readAtRest(
    document: vscode.TextDocument,
    read: () => Promise<DocumentAnnotations>,
  ): Promise<DocumentAnnotations> {
    const state = await read();
    const known = this.open.get(document)?.state.set.entries.size ?? 0;
    if (state.set.entries.size >= known) return state;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    return read();
  }

  private async settle(document: vscode.TextDocument, files: SidecarFiles, saved: Saved): Promise<void> {
    if (saved.kind !== 'refused') {
      const { set } = saved.state;
      this.show(document, saved.state, await files.oldTexts(set, this.textsOf(document)));
    }
    if (saved.kind !== 'saved') throw new AnnotationRefused(localized(saved.message));
  }

  /** The texts at hand by their hash: those that annotations stand in, and the present one. */
  private textsOf(document: vscode.TextDocument): ReadonlyMap<string, string> {
    const text = document.getText();
    return new Map([...(this.open.get(document)?.oldTexts ?? []), [textHash(text), text]]);
  }

  /** Only texts that annotations stand in are kept: otherwise each act of a long day would add one. */
  private show(document: vscode.TextDocument, state: DocumentAnnotations, oldTexts: ReadonlyMap<string, string>): void {
    const at = dossierPathOf(document.uri);
    const folder = at && sidecarFolder(at.path);
    if (at && folder !== undefined) this.reported.fire({ root: at.root, folder, problems: state.problems });
    if (document.isClosed) return;
    const known = this.open.get(document);
    if (known && (!state.complete || sameVersions(known.state.set, state.set))) return;
    const text = document.getText();
    const placed = placeOpen(state.set, text, known?.placed ?? NONE, oldTexts);
    this.open.set(document, { state, text, oldTexts, placed });
    this.changed.fire(document);
  }

  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const known = this.open.get(document);
    if (!known || contentChanges.length === 0 || known.placed.length === 0) return;
    const changes = contentChanges.map((change) => ({
      start: change.rangeOffset,
      end: change.rangeOffset + change.rangeLength,
      text: change.text,
    }));
    const placed = movePlaced(known.placed, known.text, changes);
    this.open.set(document, { ...known, placed, text: document.getText() });
    this.later(document);
  }

  private compare(document: vscode.TextDocument): void {
    const known = this.open.get(document);
    if (!known) return;
    const placed = lookAgain(known.placed, known.state.set, known.text, known.oldTexts);
    this.open.set(document, { ...known, placed });
    this.changed.fire(document);
  }

  private loadVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) void this.ready(document);
  }

  private loadAgain(uri: vscode.Uri): void {
    for (const document of new Set([...this.open.keys(), ...this.loading.keys()])) {
      if (document.uri.toString() !== uri.toString()) continue;
      // A reading that began before the change may end after it; the new one comes last.
      const before = this.loading.get(document) ?? Promise.resolve();
      void before.then(() => this.load(document));
    }
  }

  private forget(document: vscode.TextDocument): void {
    this.later.cancel(document);
    this.open.delete(document);
  }

  private sidecarsOf(document: vscode.TextDocument) {
    const at = dossierPathOf(document.uri);
    if (at) return { files: this.dossiers.sidecars(at.root), path: at.path };
    throw new AnnotationRefused(
      vscode.l10n.t('Annotations are kept beside the file’s folder: open the folder that holds this file first.'),
    );
  }

  private moment(document: vscode.TextDocument) {
    const text = document.getText();
    return { time: this.clock(), textHash: textHash(text), text };
  }
}

/** What is to be done to the annotations of one document. */
export interface DocumentEdit {
  readonly document: vscode.TextDocument;
  readonly edit: AnnotationEdit;
}

/** What was said about the sidecars of one document. */
export interface SidecarProblems {
  readonly root: vscode.Uri;
  /** Of the sidecars, relative to the root; problems name files in it. */
  readonly folder: string;
  readonly problems: readonly Problem[];
}

interface OpenDocument {
  readonly state: DocumentAnnotations;
  /** As it was when `placed` was last brought up to it; the editor's events tell only the new text. */
  readonly text: string;
  readonly placed: readonly PlacedAnnotation[];
  /** By their hash, the texts that the annotations were made in. */
  readonly oldTexts: ReadonlyMap<string, string>;
}

/** Every change of an entry has a new version, so that equal versions are equal content. */
function sameVersions(a: AnnotationSet, b: AnnotationSet): boolean {
  if (a.clock !== b.clock || a.entries.size !== b.entries.size) return false;
  for (const [id, { version }] of a.entries) {
    const other = b.entries.get(id)?.version;
    if (other?.clock !== version.clock || other.time !== version.time || other.author !== version.author) return false;
  }
  return true;
}
