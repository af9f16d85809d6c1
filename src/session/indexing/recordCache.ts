import type { KeptRecord } from '../../core/indexing/pack';
import { loadCore } from '../loadCore';
import type { Log } from '../../vscode/log';
import type { Disk } from '../disk';

/**
 * Records that were made before, in the editor's own storage and never in the dossier. Everything in it can be made
 * again: it may be deleted at any time, and what is torn or foreign is passed over. See docs/index-cache.md.
 */
export class RecordCache {
  private readonly known = new Map<string, Uint8Array>();
  private readonly packs = new Set<string>();
  private readonly unsaved = new Map<string, Uint8Array>();
  private opening: Promise<void> | undefined;

  /**
   * `disk` is that of the storage; undefined where the editor gives none, and then nothing is kept. The editor names the
   * storage's folder and leaves it to the extension to make it.
   */
  constructor(
    private readonly disk: Disk | undefined,
    private readonly version: string,
    private readonly log: Pick<Log, 'warn'>,
    private readonly makeFolder?: () => Thenable<void>,
  ) {}

  /** Reads what is there, once. */
  open(): Promise<void> {
    return (this.opening ??= this.load());
  }

  get(key: string): Uint8Array | undefined {
    return this.known.get(key);
  }

  put(key: string, record: Uint8Array): void {
    this.known.set(key, record);
    this.unsaved.set(key, record);
  }

  /** Forgets a record that turned out to be none. */
  drop(key: string): void {
    this.known.delete(key);
    this.unsaved.delete(key);
  }

  /** Writes what is new, once it is worth a file; all of it when asked `now`. */
  async save(now = false): Promise<void> {
    if (this.unsaved.size === 0 || (!now && this.unsaved.size < WORTH_A_PACK)) return;
    const records = [...this.unsaved].map(([key, record]) => ({ key, record }));
    this.unsaved.clear();
    await this.write(records);
  }

  /** Puts the records in use into one file, where the others have become many or idle. */
  async tidy(used: ReadonlySet<string>): Promise<void> {
    const live = [...this.known].filter(([key]) => used.has(key)).map(([key, record]) => ({ key, record }));
    const isIdle = live.length < LEAST_USED * this.known.size;
    if (!isIdle && this.packs.size <= MOST_PACKS) return this.save(true);
    const old = [...this.packs];
    this.unsaved.clear();
    if (!(await this.write(live))) return;
    for (const name of old) {
      this.packs.delete(name);
      await this.remove(this.own(name));
    }
    for (const key of this.known.keys()) if (!used.has(key)) this.known.delete(key);
  }

  private async load(): Promise<void> {
    const { readPack } = await loadCore();
    await this.makeFolder?.().then(undefined, (error: unknown) =>
      this.log.warn('What is read of the folder cannot be kept:', String(error)),
    );
    await this.removeOthers();
    for (const name of await this.list(this.own())) {
      const bytes = await this.disk!.read(this.own(name));
      this.packs.add(name);
      for (const { key, record } of bytes.kind === 'ok' ? readPack(bytes.value) : []) this.known.set(key, record);
    }
  }

  /** What other versions of Rapporteur have kept is of no use to this one. */
  private async removeOthers(): Promise<void> {
    for (const version of await this.list(FOLDER)) {
      if (version === this.version) continue;
      for (const name of await this.list(`${FOLDER}/${version}`)) await this.remove(`${FOLDER}/${version}/${name}`);
      await this.remove(`${FOLDER}/${version}`);
    }
  }

  private async list(folder: string): Promise<readonly string[]> {
    const listing = await this.disk?.list(folder);
    return listing?.kind === 'ok' ? listing.value.map(({ name }) => name) : [];
  }

  private async write(records: readonly KeptRecord[]): Promise<boolean> {
    if (!this.disk) return false;
    const { encodePack } = await loadCore();
    const name = `${crypto.randomUUID()}.pack`;
    const written = await this.disk.writeAtomically(this.own(name), encodePack(records));
    if (written.kind === 'ok') this.packs.add(name);
    else this.log.warn('What was read of the folder could not be kept, and will be read again:', written);
    return written.kind === 'ok';
  }

  private async remove(path: string): Promise<void> {
    const removed = await this.disk?.remove(path);
    if (removed?.kind === 'failed') this.log.warn(`${path} of the index could not be removed:`, removed.code);
  }

  private own(name?: string): string {
    return [FOLDER, this.version, ...(name === undefined ? [] : [name])].join('/');
  }
}

const FOLDER = 'index';
/** Records in one file: a crash loses no more of what was read. */
const WORTH_A_PACK = 256;
/** More files than this are put into one. */
const MOST_PACKS = 8;
/** When fewer of the records are in use, the others are left out. */
const LEAST_USED = 0.5;
