import * as vscode from 'vscode';
import type { FromReader } from '../../core/indexing/readingProtocol';
import type { StartReader } from './startReader';

/** Declared by hand: the extension's code sees Node's types, and this runs in a browser. */
interface WebWorker {
  onmessage: ((event: { readonly data: FromReader }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}
declare const Worker: new (address: string) => WebWorker;

/** A worker may not be started from the address of an extension, which is another origin; from its text it may. */
export const webReader =
  (file: vscode.Uri): StartReader =>
  async ({ onMessage, onEnd }) => {
    const script = await vscode.workspace.fs.readFile(file);
    const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const worker = new Worker(address);
    worker.onmessage = ({ data }) => onMessage(data);
    worker.onerror = ({ message = 'it could not be started' }) => onEnd(message);
    return {
      post: (message) => worker.postMessage(message),
      end: () => {
        worker.terminate();
        URL.revokeObjectURL(address);
      },
    };
  };
