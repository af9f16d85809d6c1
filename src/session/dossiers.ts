import * as vscode from 'vscode';
import { ANNOTATIONS_FOLDER, DOSSIER_FOLDER, documentOfSidecar } from '../core/annotation/sidecarPath';
import { SETTING } from '../manifest';
import { report } from '../vscode/commandRegistry';
import { localized } from '../vscode/localized';
import type { Log } from '../vscode/log';
import { debounce } from '../vscode/debounce';
import { renamedAct, type Act, type Direction, type Renamed } from './act';
import type { Disk } from './disk';
import { dossierPathOf } from './dossierPath';
import type { Settings } from './settings';
import { SidecarFiles } from './sidecarFiles';
import { UNTOLD } from './untold';
import type { DossierFolders } from './watchDossierFolders';

/** The sidecars of every folder of the workspace, and the order in which this window's acts were made. */
export class Dossiers implements vscode.Disposable {
  private readonly files = new Map<string, SidecarFiles>();
  private readonly sidecarsChanged = new vscode.EventEmitter<vscode.Uri>();
  private readonly acted = new vscode.EventEmitter<void>();
  private readonly loadLater = debounce<string>(SETTLE, (uri) =>
    this.sidecarsChanged.fire(vscode.Uri.parse(uri, true)),
  );
  private readonly lookLater = debounce<string>(UNTOLD, (uri) => void this.lookAgain(vscode.Uri.parse(uri, true)));
  private readonly disposables: vscode.Disposable;
  private renaming: Promise<void> = Promise.resolve();
  private done: readonly Act[] = [];
  private undone: readonly Act[] = [];

  /** Fires with a document whose sidecars were changed, here or by anybody else. */
  readonly onDidChangeSidecars = this.sidecarsChanged.event;
  /** Fires when what can be undone or redone has changed. */
  readonly onDidAct = this.acted.event;

  constructor(
    private readonly diskOf: (root: vscode.Uri) => Disk,
    private readonly settings: Settings,
    private readonly accountName: string,
    private readonly log: Log,
    folders: DossierFolders,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${DOSSIER_FOLDER}/annotations/**`);
    const changed = (uri: vscode.Uri): void => this.noticeSidecar(uri);
    const folderChanged = (uri: vscode.Uri): void => void this.noticeFolder(uri);
    this.disposables = vscode.Disposable.from(
      this.sidecarsChanged,
      this.acted,
      this.loadLater,
      this.lookLater,
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(changed),
      watcher.onDidCreate(folderChanged),
      watcher.onDidDelete(folderChanged),
      folders.onDidChange(folderChanged),
      vscode.workspace.onDidRenameFiles((event) => this.follow(event.files)),
    );
  }

  /** The annotator is asked for each time, so that a changed setting counts for the next act. */
  sidecars(root: vscode.Uri): SidecarFiles {
    const annotator = this.annotator(root);
    const key = `${annotator}\n${root.toString()}`;
    const known = this.files.get(key) ?? new SidecarFiles(this.diskOf(root), annotator);
    this.files.set(key, known);
    return known;
  }

  /** Under whose name acts in this folder are kept. */
  annotator(root: vscode.Uri): string {
    return this.settings.get(SETTING.annotator, root).trim() || this.accountName;
  }

  /** Resolves once what belongs to renamed files has come along. */
  settled(): Promise<void> {
    return this.renaming;
  }

  /** The last act that can be undone or redone in this window. */
  last(direction: Direction): Act | undefined {
    return (direction === 'undo' ? this.done : this.undone).at(-1);
  }

  noteAct(act: Act): void {
    this.done = [...this.done, act];
    this.undone = [];
    this.acted.fire();
    for (const uri of act.documents) this.lookLater(uri.toString());
  }

  /** The last act has been taken back, or done again. */
  noteRevert(direction: Direction): void {
    const act = this.last(direction);
    if (!act) return;
    if (direction === 'undo') [this.done, this.undone] = [this.done.slice(0, -1), [...this.undone, act]];
    else [this.done, this.undone] = [[...this.done, act], this.undone.slice(0, -1)];
    this.acted.fire();
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private noticeSidecar(uri: vscode.Uri): void {
    const at = dossierPathOf(uri);
    const document = at && documentOfSidecar(at.path);
    if (at && document !== undefined) this.loadLater(vscode.Uri.joinPath(at.root, document).toString());
  }

  /** Of a folder that comes or goes whole, with a branch or a backup, the editor may tell the folder only. */
  private async noticeFolder(uri: vscode.Uri): Promise<void> {
    const at = dossierPathOf(uri);
    if (!at || at.path.endsWith('.jsonl')) return;
    const files = this.sidecars(at.root);
    const below = at.path === DOSSIER_FOLDER ? ANNOTATIONS_FOLDER : at.path;
    const documents = [...files.documentsRead(below), ...(await files.documents(below))];
    for (const document of documents) this.loadLater(vscode.Uri.joinPath(at.root, document).toString());
  }

  /** Takes in that a sidecar is gone, of which the editor told nothing since it had only just come. */
  private async lookAgain(uri: vscode.Uri): Promise<void> {
    const at = dossierPathOf(uri);
    if (at && !(await this.sidecars(at.root).isKept(at.path))) this.sidecarsChanged.fire(uri);
  }

  private follow(files: readonly Renamed[]): void {
    this.done = this.done.map((act) => renamedAct(act, files));
    this.undone = this.undone.map((act) => renamedAct(act, files));
    this.renaming = this.renaming
      .then(() => this.rename(files))
      .catch((error: unknown) => report('rename', error, this.log));
  }

  /** A file takes its sidecars along, a folder those of all documents in it. */
  private async rename(files: readonly Renamed[]): Promise<void> {
    for (const { oldUri, newUri } of files) {
      const [from, to] = [dossierPathOf(oldUri), dossierPathOf(newUri)];
      if (!from || from.root.toString() !== to?.root.toString()) continue;
      const sidecars = this.sidecars(from.root);
      for (const document of await sidecars.documents()) {
        if (document !== from.path && !document.startsWith(`${from.path}/`)) continue;
        const renamed = to.path + document.slice(from.path.length);
        const problems = await sidecars.rename(document, renamed);
        problems.forEach(({ message }) => report('rename', localized(message), this.log));
        // An editor may have opened the document under its new name before its annotations had come along.
        this.loadLater(vscode.Uri.joinPath(to.root, renamed).toString());
      }
    }
  }
}

/** A merge writes many files at once; their events are taken together. In milliseconds. */
const SETTLE = 60;
