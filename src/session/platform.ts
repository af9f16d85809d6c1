import type { Uri } from 'vscode';
import type { Disk } from './disk';
import type { StartReader } from './indexing/startReader';

/** What differs between the desktop and the browser. */
export interface Platform {
  readonly diskOf: (root: Uri) => Disk;
  /** The name of the person's account, for annotations when the settings give none. */
  readonly accountName: string;
  /** Starts a worker on a script of the extension. */
  readonly startReader: (script: Uri) => StartReader;
}
