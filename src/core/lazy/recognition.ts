/** A piece of `reading` that is loaded before it: the recognizers of entities. */
export { recognizeBlocks } from '../recognition/recognize';
