import * as vscode from 'vscode';
import { DOSSIER_FOLDER } from '../core/annotation/sidecarPath';
import { said, type Message } from '../core/message';
import type { Parsed, Problem } from '../core/problem';
import { debounce } from '../vscode/debounce';
import type { Rewrite } from './act';
import { failureText, whyUnwritten, type Disk, type DiskFailure, type DiskOutcome } from './disk';
import { dossierPathOf } from './dossierPath';
import { UNTOLD } from './untold';
import type { DossierFolders } from './watchDossierFolders';

/** How one of the dossier's YAML files is understood. */
export interface DossierFileFormat<T> {
  /** Below `.rapporteur/`: "topics.yaml". */
  readonly name: string;
  /** `text` is undefined when there is no such file. Never fails. */
  parse(text: string | undefined, name: string): Promise<Parsed<T>>;
}

/** What was said about one file, to be shown in Problems. */
export interface FileProblems {
  readonly uri: vscode.Uri;
  readonly problems: readonly Problem[];
}

/** What an edit makes of a file's text. */
export type FileEdit =
  { readonly kind: 'edited'; readonly yaml: string } | { readonly kind: 'refused'; readonly message: Message };

/** One YAML file of each dossier of the workspace: read when first asked for, and again whenever it changes. */
export class DossierFile<T> implements vscode.Disposable {
  private readonly loaded = new Map<string, Promise<Parsed<T>>>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly reported = new vscode.EventEmitter<FileProblems>();
  /** What was last written to the file of each dossier. */
  private readonly written = new Map<string, string>();
  private readonly lookLater = debounce<string>(UNTOLD, (root) => void this.lookAgain(vscode.Uri.parse(root, true)));
  private readonly disposables: vscode.Disposable;

  /** Fires with the dossier's folder after its file changed. */
  readonly onDidChange = this.changed.event;
  /** Fires after each reading, with no problems when all is well. */
  readonly onDidReport = this.reported.event;

  constructor(
    private readonly format: DossierFileFormat<T>,
    private readonly diskOf: (root: vscode.Uri) => Disk,
    folders: DossierFolders,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${DOSSIER_FOLDER}/${format.name}`);
    const again = (uri: vscode.Uri): void => this.readAgain(uri);
    this.disposables = vscode.Disposable.from(
      this.changed,
      this.reported,
      this.lookLater,
      watcher,
      watcher.onDidChange(again),
      watcher.onDidCreate(again),
      watcher.onDidDelete(again),
      folders.onDidChange((folder) => again(vscode.Uri.joinPath(folder, format.name))),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.isOurs(uri) && again(uri)),
    );
  }

  /** The file's value for the dossier that a document belongs to; for a document outside all of them, without a file. */
  async get(document: vscode.Uri): Promise<T> {
    const root = dossierPathOf(document)?.root;
    const key = root?.toString() ?? '';
    const reading = this.loaded.get(key) ?? this.read(root);
    this.loaded.set(key, reading);
    return (await reading).value;
  }

  /**
   * Rewrites the file by a pure edit of its text ("" when there is none). Nothing is written when the edit refuses,
   * when the file cannot be read, or when it stands unsaved in an editor; the answer is then the reason. What another
   * window rewrites at the same time is not lost: each edit gets the text that the one before it has left.
   */
  async rewrite(root: vscode.Uri, edit: (text: string) => Promise<FileEdit>): Promise<Message | undefined> {
    const uri = this.uriIn(root);
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open?.isDirty) return said`${this.format.name} has unsaved changes; save it first.`;
    const done = await this.diskOf(root).exclusively(this.path, () => this.rewriteNow(root, edit));
    if (done.kind !== 'ok') return whyUnwritten(done, this.path);
    if (done.value !== undefined) return done.value;
    this.readAgain(uri);
    this.lookLater(root.toString());
    return undefined;
  }

  /** As `rewrite`, with the way back for the act it belongs to: it is open as long as nobody else has changed the file. */
  async rewriteReversibly(
    root: vscode.Uri,
    edit: (text: string) => Promise<FileEdit>,
  ): Promise<
    { readonly kind: 'rewritten'; readonly rewrite: Rewrite } | { readonly kind: 'refused'; readonly message: Message }
  > {
    let [before, after] = ['', ''];
    const refused = await this.rewrite(root, async (text) => {
      const edited = await edit(text);
      if (edited.kind === 'edited') [before, after] = [text, edited.yaml];
      return edited;
    });
    if (refused !== undefined) return { kind: 'refused', message: refused };
    const swap = (from: string, to: string) => () => this.rewrite(root, async (text) => this.swapped(text, from, to));
    return { kind: 'rewritten', rewrite: { undo: swap(after, before), redo: swap(before, after) } };
  }

  /** As it is on the disk; "" when there is none. */
  async text(root: vscode.Uri): Promise<{ readonly kind: 'ok'; readonly text: string } | DiskFailure> {
    const known = await this.diskOf(root).read(this.path);
    return known.kind === 'failed' ? known : { kind: 'ok', text: known.kind === 'ok' ? decode(known.value) : '' };
  }

  /** Where the file lies, or would lie. */
  uriIn(root: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(root, DOSSIER_FOLDER, this.format.name);
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private async rewriteNow(root: vscode.Uri, edit: (text: string) => Promise<FileEdit>): Promise<Message | undefined> {
    const known = await this.text(root);
    if (known.kind === 'failed') return failureText(known);
    const edited = await edit(known.text);
    if (edited.kind === 'refused') return edited.message;
    const written = await this.write(root, edited.yaml);
    if (written.kind === 'failed' || (written.kind === 'missing' && edited.yaml !== ''))
      return whyUnwritten(written, this.path);
    this.written.set(root.toString(), edited.yaml);
    return undefined;
  }

  /** An empty text is no file: what an undo leaves of a file that was not there before. */
  private write(root: vscode.Uri, yaml: string): Promise<DiskOutcome<void>> {
    const disk = this.diskOf(root);
    return yaml === '' ? disk.remove(this.path) : disk.writeAtomically(this.path, new TextEncoder().encode(yaml));
  }

  /** Relative to the dossier. */
  private get path(): string {
    return `${DOSSIER_FOLDER}/${this.format.name}`;
  }

  private async read(root: vscode.Uri | undefined): Promise<Parsed<T>> {
    if (!root) return this.format.parse(undefined, this.format.name);
    const uri = this.uriIn(root);
    const outcome = await this.diskOf(root).read(this.path);
    if (outcome.kind === 'failed') return this.unreadable(uri, outcome);
    const text = outcome.kind === 'ok' ? decode(outcome.value) : undefined;
    const parsed = await this.format.parse(text, this.path);
    this.reported.fire({ uri, problems: parsed.problems });
    return parsed;
  }

  /** A file that is there but cannot be read is said to be so, and never taken for an empty one. */
  private async unreadable(uri: vscode.Uri, failure: DiskFailure): Promise<Parsed<T>> {
    const message = said`This file cannot be read. ${failureText(failure)} What is built in stays in use.`;
    const { value } = await this.format.parse(undefined, this.format.name);
    const problems: Problem[] = [{ severity: 'error', message, line: 1, column: 1 }];
    this.reported.fire({ uri, problems });
    return { value, problems };
  }

  /** Takes in what the editor told nothing of, as it came right after our own writing. */
  private async lookAgain(root: vscode.Uri): Promise<void> {
    const now = await this.text(root);
    if (now.kind === 'ok' && now.text !== this.written.get(root.toString())) this.readAgain(this.uriIn(root));
  }

  private swapped(text: string, from: string, to: string): FileEdit {
    if (text === from) return { kind: 'edited', yaml: to };
    const message = said`${this.format.name} has been changed since, and was left as it is.`;
    return { kind: 'refused', message };
  }

  private isOurs(uri: vscode.Uri): boolean {
    return uri.path.endsWith(`/${DOSSIER_FOLDER}/${this.format.name}`);
  }

  private readAgain(uri: vscode.Uri): void {
    const root = dossierPathOf(uri)?.root;
    if (!root || this.uriIn(root).toString() !== uri.toString()) return;
    this.loaded.set(root.toString(), this.read(root));
    this.changed.fire(root);
  }
}

/** The byte order mark stays, so that a rewritten file has it too. */
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
