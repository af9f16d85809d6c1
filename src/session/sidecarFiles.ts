import type { Act, AnnotationEdit } from '../core/annotation/annotationEdit';
import { annotationsOf, foldLines, type AnnotationSet, type Entry } from '../core/annotation/annotationSet';
import { applyEdit, type Applied } from '../core/annotation/applyEdit';
import { compactLines } from '../core/annotation/compactLines';
import { FORMAT_VERSION, type Header } from '../core/annotation/line';
import { parseSidecar, serializeLines } from '../core/annotation/sidecar';
import { ANNOTATIONS_FOLDER, documentOfSidecar, sidecarFolder, sidecarPath } from '../core/annotation/sidecarPath';
import { currentTextHash } from '../core/annotation/target';
import { emptyUndoLog, record, redo, undo, type UndoLog } from '../core/annotation/undoLog';
import { said, type Message } from '../core/message';
import type { Problem } from '../core/problem';
import { failureText, whyUnwritten, type Disk } from './disk';
import { moveSidecars } from './moveSidecars';
import { oneAfterAnother } from './oneAfterAnother';
import { SidecarCache, type ReadSidecar } from './sidecarCache';
import { textSnapshots, type TextSnapshots } from './textSnapshots';
import { walkFiles } from './walkFiles';

/** All annotators' annotations of one document, as the disk has them now, and what is not yet on it. */
export interface DocumentAnnotations {
  /** Relative to the dossier. */
  readonly document: string;
  readonly set: AnnotationSet;
  readonly problems: readonly Problem[];
  /** False if decisions cannot be recorded: a newer format, or a file that could not be read. */
  readonly writable: boolean;
  /** False if there may be more than could be read; what was known before then still counts. */
  readonly complete: boolean;
  /** How many entries could not be written yet; they are tried again with the next edit, or by `retry`. */
  readonly unsaved: number;
}

/** What came of an edit. Whatever is "saved" is on the medium. */
export type Saved =
  | { readonly kind: 'saved'; readonly state: DocumentAnnotations }
  /** Nothing was changed; the message says why. */
  | { readonly kind: 'refused'; readonly message: Message }
  /** Shown, kept in memory, but not on the disk; the message says why and what to do. */
  | { readonly kind: 'unsaved'; readonly state: DocumentAnnotations; readonly message: Message };

/** When, and in which version of the document; the annotator is the store's own. */
export interface Moment {
  /** ISO 8601, UTC. */
  readonly time: string;
  /** `textHash` of the document. */
  readonly textHash: string;
  /** The document's text, kept beside the annotations so that edits from outside can be followed word by word. */
  readonly text?: string;
}

/**
 * The sidecars of a dossier. Every edit reads the disk anew, folds, applies, appends to the annotator's own file and
 * waits until the bytes are durable; edits of one document run one after another. Other processes may do the same at
 * the same time.
 */
export class SidecarFiles {
  readonly #cache: SidecarCache;
  readonly #texts: TextSnapshots;
  readonly #unsaved = new Map<string, readonly Entry[]>();
  readonly #undo = new Map<string, UndoLog>();
  /** The greatest clock ever seen: a file that is just being rewritten may lack a line for a moment. */
  readonly #clocks = new Map<string, number>();
  readonly #inTurn = oneAfterAnother();

  constructor(
    private readonly disk: Disk,
    readonly annotator: string,
  ) {
    this.#cache = new SidecarCache(disk);
    this.#texts = textSnapshots(disk);
  }

  load(document: string): Promise<DocumentAnnotations> {
    return this.#inTurn(document, () => this.#state(document));
  }

  /** Applies an edit and saves it; a bulk edit is one step for undo. */
  apply(document: string, edit: AnnotationEdit, moment: Moment): Promise<Saved> {
    return this.#change(document, moment, (set, act) => {
      const applied = applyEdit(set, edit, act);
      if (applied.kind === 'applied') this.#undo.set(document, record(this.#undoLog(document), applied.step));
      return applied;
    });
  }

  /** Takes this window's last step on the document back, whole; undefined if there is none. */
  undo(document: string, moment: Moment): Promise<Saved | undefined> {
    return this.#revert(document, moment, undo);
  }

  redo(document: string, moment: Moment): Promise<Saved | undefined> {
    return this.#revert(document, moment, redo);
  }

  canUndo(document: string): boolean {
    return this.#undoLog(document).done.length > 0;
  }

  canRedo(document: string): boolean {
    return this.#undoLog(document).undone.length > 0;
  }

  /** Writes what could not be written before. */
  retry(document: string, moment: Moment): Promise<Saved> {
    return this.#change(document, moment, (set) => ({ kind: 'applied', set, entries: [], step: { changes: [] } }));
  }

  /**
   * The texts that the places of these annotations were taken from, by their hash, as far as they were kept; those that are
   * `known` are not read again.
   */
  async oldTexts(set: AnnotationSet, known: ReadonlyMap<string, string> = NONE): Promise<ReadonlyMap<string, string>> {
    const hashes = new Set(
      annotationsOf(set).flatMap(({ target }) => (target.kind === 'text' ? [currentTextHash(target)] : [])),
    );
    const texts = new Map<string, string>();
    for (const hash of hashes) {
      const text = hash === undefined ? undefined : (known.get(hash) ?? (await this.#kept(hash)));
      if (hash !== undefined && text !== undefined) texts.set(hash, text);
    }
    return texts;
  }

  /** Documents that have sidecars, in that folder of them, whether they still exist or not. */
  async documents(below = ANNOTATIONS_FOLDER): Promise<string[]> {
    const { files } = await walkFiles(this.disk, below, '.jsonl');
    const folders = files.map((file) => file.slice(ANNOTATIONS_FOLDER.length + 1, file.lastIndexOf('/')));
    return [...new Set(folders)];
  }

  /** Documents whose sidecars, in that folder of them, were there when they were last read. */
  documentsRead(below: string): readonly string[] {
    return this.#cache.lastReadIn(below).flatMap(({ path }) => documentOfSidecar(path) ?? []);
  }

  /** False if there surely is nothing on the disk of what this annotator has recorded of the document. */
  async isKept(document: string): Promise<boolean> {
    const path = sidecarPath(document, this.annotator);
    return path === undefined || (await this.disk.read(path)).kind !== 'missing';
  }

  /** Folders of sidecars that cannot be read, so that `documents` may lack some. */
  async unreadableFolders(): Promise<Problem[]> {
    const { failures } = await walkFiles(this.disk, ANNOTATIONS_FOLDER, '.jsonl');
    return failures.map((failure) => ({ severity: 'error', message: failureText(failure), file: failure.path }));
  }

  /** Rewrites the annotator's own file without what later lines superseded; what could not be read is kept as it is. */
  compact(document: string): Promise<Saved> {
    return this.#inTurn(document, async () => {
      const path = sidecarPath(document, this.annotator);
      if (path === undefined) return outside(document);
      const own = await this.#cache.read(path);
      const state = await this.#state(document);
      if (!own.writable || !own.whole) return { kind: 'refused', message: blocked(own) };
      if (own.text === undefined) return { kind: 'saved', state };
      const written = await this.disk.rewriteLog(path, (bytes) => compacted(bytes, path));
      if (written.kind === 'ok') return { kind: 'saved', state: await this.#state(document) };
      return { kind: 'refused', message: whyUnwritten(written, path) };
    });
  }

  /** Takes the sidecars along when a document gets another path. Nothing at the new path is replaced. */
  rename(from: string, to: string): Promise<readonly Problem[]> {
    return this.#inTurn(from, async () => {
      const [old, target] = [sidecarFolder(from), sidecarFolder(to)];
      if (old === undefined || target === undefined) return [];
      take(this.#undo, from, to);
      take(this.#unsaved, from, to);
      return moveSidecars(this.disk, old, target);
    });
  }

  async #kept(hash: string): Promise<string | undefined> {
    const text = await this.#texts.read(hash);
    return text.kind === 'ok' ? text.value : undefined;
  }

  async #state(document: string): Promise<DocumentAnnotations> {
    const { files, problems } = await this.#readAll(document);
    const unsaved = this.#unsaved.get(document) ?? [];
    const folded = foldLines([...files.flatMap(({ sidecar }) => sidecar.entries), ...unsaved]);
    const set = { ...folded, clock: Math.max(folded.clock, this.#clocks.get(document) ?? 0) };
    this.#clocks.set(document, set.clock);
    const own = files.find(({ path }) => path === sidecarPath(document, this.annotator));
    const all = [...problems, ...files.flatMap((file) => file.problems)];
    return {
      document,
      set,
      problems: all,
      writable: (own?.writable ?? true) && problems.length === 0,
      complete: problems.length === 0,
      unsaved: unsaved.length,
    };
  }

  async #readAll(document: string): Promise<{ files: readonly ReadSidecar[]; problems: readonly Problem[] }> {
    const folder = sidecarFolder(document);
    if (folder === undefined) return { files: [], problems: [] };
    const listing = await this.disk.list(folder);
    if (listing.kind === 'missing') return { files: [], problems: [] };
    if (listing.kind === 'failed') {
      const known = this.#cache.lastReadIn(folder);
      const shown = known.length > 0 ? said`are shown as last read` : said`are not shown`;
      const message = said`${failureText(listing)} The annotations of ${document} ${shown}, and none can be made.`;
      return { files: known, problems: [{ severity: 'error', message, file: folder }] };
    }
    const names = listing.value.filter(({ name }) => name.endsWith('.jsonl')).map(({ name }) => name);
    return { files: await Promise.all(names.map((name) => this.#cache.read(`${folder}/${name}`))), problems: [] };
  }

  #change(document: string, moment: Moment, decide: (set: AnnotationSet, act: Act) => Applied): Promise<Saved> {
    return this.#inTurn(document, async () => {
      const path = sidecarPath(document, this.annotator);
      if (path === undefined) return outside(document);
      const state = await this.#state(document);
      const own = await this.#cache.read(path);
      if (!state.writable || !own.writable) return { kind: 'refused', message: blocked(own, state.problems) };
      const applied = decide(state.set, { author: this.annotator, time: moment.time, textHash: moment.textHash });
      if (applied.kind === 'refused') return applied;
      const entries = [...(this.#unsaved.get(document) ?? []), ...applied.entries];
      this.#clocks.set(document, applied.set.clock);
      return this.#append(own, { ...state, set: applied.set }, entries, moment);
    });
  }

  async #append(
    own: ReadSidecar,
    state: DocumentAnnotations,
    entries: readonly Entry[],
    moment: Moment,
  ): Promise<Saved> {
    if (entries.length === 0) return { kind: 'saved', state };
    const header = own.sidecar.header ? [] : [this.#header(state.document, moment)];
    if (moment.text !== undefined) await this.#texts.keep(moment.textHash, moment.text);
    const text = (own.sidecar.unfinished ? '\n' : '') + serializeLines([...header, ...entries]);
    const written = await this.disk.appendDurably(own.path, encode(text));
    if (written.kind === 'ok') {
      this.#unsaved.delete(state.document);
      return { kind: 'saved', state: { ...state, unsaved: 0 } };
    }
    this.#unsaved.set(state.document, entries);
    const reason = whyUnwritten(written, own.path);
    const message = said`${reason} ${entries.length} decisions on ${state.document} are not saved yet; they are kept while this window is open and tried again with the next one.`;
    return { kind: 'unsaved', state: { ...state, unsaved: entries.length }, message };
  }

  async #revert(document: string, moment: Moment, step: typeof undo): Promise<Saved | undefined> {
    let nothing = false;
    const saved = await this.#change(document, moment, (set, act) => {
      const reverted = step(this.#undoLog(document), set, act);
      nothing = !reverted;
      if (!reverted) return { kind: 'refused', message: said`` };
      this.#undo.set(document, reverted.log);
      return reverted.applied;
    });
    return nothing ? undefined : saved;
  }

  #undoLog(document: string): UndoLog {
    return this.#undo.get(document) ?? emptyUndoLog;
  }

  #header = (document: string, { textHash }: Moment): Header => ({
    kind: 'header',
    version: FORMAT_VERSION,
    document,
    annotator: this.annotator,
    textHash,
    extra: {},
  });
}

/** Of the bytes as they are at that moment; what became unreadable since is left alone. */
function compacted(bytes: Uint8Array, path: string): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (text.includes('\uFFFD')) return bytes;
  return encode(compactLines(parseSidecar(text, path).value));
}

function take<T>(map: Map<string, T>, from: string, to: string): void {
  const value = map.get(from);
  if (value !== undefined) map.set(to, value);
  map.delete(from);
}

const NONE: ReadonlyMap<string, string> = new Map();

const outside = (document: string): Saved => ({
  kind: 'refused',
  message: said`${document} is not a path inside the dossier, so there is no place for its annotations.`,
});

/** Why nothing may be written. */
const blocked = (own: ReadSidecar, problems: readonly Problem[] = []): Message =>
  [...problems, ...own.problems].find(({ severity }) => severity !== 'information')?.message ??
  said`${own.path} cannot be written.`;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
