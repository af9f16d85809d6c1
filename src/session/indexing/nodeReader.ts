import { Worker } from 'node:worker_threads';
import type { FromReader } from '../../core/indexing/readingProtocol';
import type { StartReader } from './startReader';

/** Starts a worker thread of Node on a file of the extension. */
export const nodeReader =
  (file: string): StartReader =>
  ({ onMessage, onEnd }) =>
    new Promise((resolve, reject) => {
      let isUp = false;
      const worker = new Worker(file);
      const ended = (reason: string): void => {
        if (isUp) onEnd(reason);
        else reject(new Error(reason));
        isUp = false;
      };
      worker.on('message', (message: FromReader) => onMessage(message));
      worker.on('error', (error) => ended(String(error)));
      worker.on('exit', (code) => ended(`it ended with code ${code}`));
      worker.once('online', () => {
        isUp = true;
        resolve({
          post: (message) => worker.postMessage(message),
          end: () => {
            worker.removeAllListeners();
            void worker.terminate();
          },
        });
      });
    });
