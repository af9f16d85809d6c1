import * as vscode from 'vscode';
import type { DocumentFacts, DocumentToRead } from '../../core/indexing/documentFacts';
import { loadCore } from '../loadCore';
import { throttle } from '../../vscode/throttle';
import type { Dossiers } from '../dossiers';
import { dossierPathOf, type DossierPath } from '../dossierPath';
import type { KnowledgeStore } from '../knowledge';
import { readNews } from '../readNews';
import type { ReadingPool } from './readingPool';
import type { RecordCache } from './recordCache';

interface Deps {
  readonly pool: ReadingPool;
  readonly cache: RecordCache;
  readonly knowledge: KnowledgeStore;
  readonly dossiers: Dossiers;
}

/** What was read again since is kept after so many milliseconds: a few files that change do not make a file each. */
const SAVE_PAUSE = 30_000;

/** Reads the facts of files that are not open: what was read before is taken from the cache. */
export class FactsReader implements vscode.Disposable {
  private readonly keys = new Map<string, string>();
  private readonly saveLater = throttle(SAVE_PAUSE, () => void this.deps.cache.save(true));

  constructor(private readonly deps: Deps) {}

  /** Undefined for what is no news: outside of the workspace, binary, unreadable or too large. */
  async read(uri: vscode.Uri): Promise<DocumentFacts | undefined> {
    const { cache, pool } = this.deps;
    const { decodeFacts, recordKey } = await loadCore();
    const at = dossierPathOf(uri);
    const news = await readNews(uri);
    if (!at || news.kind === 'skipped') return void this.keys.delete(uri.toString());
    await cache.open();
    const [annotations, knowledge] = await Promise.all([this.annotations(at), this.deps.knowledge.get(uri)]);
    const { path } = at;
    const file = vscode.workspace.asRelativePath(uri);
    const key = recordKey({ path, annotations, knowledge, bytes: news.bytes });
    this.keys.set(uri.toString(), key);
    const kept = cache.get(key);
    const known = kept && decodeFacts(kept, file);
    if (known) return known;
    const record = await pool.read({ text: news.text, path, file, annotations }, knowledge);
    cache.put(key, record);
    await cache.save();
    this.saveLater();
    return decodeFacts(record, file);
  }

  /** After all files have been read: keeps what is new and leaves out what belongs to none of them. */
  async finish(): Promise<void> {
    await this.deps.cache.tidy(new Set(this.keys.values()));
  }

  /** Gives up what has not been begun; whoever waits for it is told so by a rejection. */
  cancel(): void {
    this.deps.pool.cancel();
  }

  forget(uri: vscode.Uri): void {
    this.keys.delete(uri.toString());
  }

  dispose(): void {
    this.saveLater.dispose();
    this.deps.pool.dispose();
  }

  private async annotations({ root, path }: DossierPath): Promise<DocumentToRead['annotations']> {
    const files = this.deps.dossiers.sidecars(root);
    const { set } = await files.load(path);
    return set.entries.size === 0 ? undefined : { set, oldTexts: await files.oldTexts(set) };
  }
}
