import { answerReading } from './core/indexing/answerReading';
import type { FromReader, ToReader } from './core/indexing/readingProtocol';

/** Declared by hand: in a browser's worker they are there, in Node's they are not. */
declare const globalThis: {
  onmessage?: (event: { readonly data: ToReader }) => void;
  readonly postMessage?: (message: FromReader, transfer: ArrayBufferLike[]) => void;
};

/** A record is handed over, not copied. */
const transferred = (message: FromReader): ArrayBufferLike[] =>
  message.kind === 'record' ? [message.record.buffer] : [];

const { postMessage } = globalThis;
if (postMessage) {
  const take = answerReading((message) => postMessage(message, transferred(message)));
  globalThis.onmessage = ({ data }) => take(data);
} else {
  void import('node:worker_threads').then(({ parentPort }) => {
    const take = answerReading((message) => parentPort?.postMessage(message, transferred(message) as ArrayBuffer[]));
    parentPort?.on('message', take);
  });
}
