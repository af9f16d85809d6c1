import * as vscode from 'vscode';
import type { ReadData } from '../../core/readData';
import type { Log } from '../../vscode/log';
import type { Disk } from '../disk';
import type { Dossiers } from '../dossiers';
import type { KnowledgeStore } from '../knowledge';
import { analyzerVersion } from './analyzerVersion';
import { FactsReader } from './factsReader';
import { ReadingPool } from './readingPool';
import { RecordCache } from './recordCache';
import type { StartReader } from './startReader';

interface Deps {
  readonly context: Pick<vscode.ExtensionContext, 'storageUri'>;
  readonly start: StartReader;
  readonly diskOf: (root: vscode.Uri) => Disk;
  readonly readData: ReadData;
  readonly knowledge: KnowledgeStore;
  readonly dossiers: Dossiers;
  readonly log: Log;
}

/** Neither a worker is started nor the cache opened before the first file is to be read. */
export function createFactsReader(deps: Deps): FactsReader {
  const { diskOf, start, readData, knowledge, dossiers, log } = deps;
  const { storageUri } = deps.context;
  const storage = storageUri && diskOf(storageUri);
  const makeFolder = storageUri && (() => vscode.workspace.fs.createDirectory(storageUri));
  const pool = new ReadingPool({ start, readData, log });
  const cache = new RecordCache(storage, analyzerVersion, log, makeFolder);
  return new FactsReader({ pool, cache, knowledge, dossiers });
}
