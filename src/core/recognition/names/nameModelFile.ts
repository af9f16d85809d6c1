import { TAG_COUNT } from './nameTags';
import type { WeightColumns } from './nameWeights';
import type { WordColumns } from './wordTable';

/** What `npm run train` writes and recognition loads. */
export interface NameModelFile {
  readonly weights: WeightColumns;
  readonly words: WordColumns;
}

/** Changes with the layout below, with the features and with the hashes; older files are refused. */
const FORMAT = 0x524e3031;
const HEADER_BYTES = 32;

/** Little-endian: header, transitions, feature hashes, word hashes, word clusters, cluster maps, casing, weights. */
export function writeNameModel({ weights, words }: NameModelFile): Uint8Array {
  const header = new Int32Array(HEADER_BYTES / 4);
  header.set([FORMAT, weights.hashes.length, words.hashes.length, words.fineOf.length]);
  new Float32Array(header.buffer, 16, 1)[0] = weights.unit;
  const sections = [
    header,
    weights.transition,
    weights.hashes,
    words.hashes,
    words.finest,
    words.fineOf,
    words.coarseOf,
    words.casing,
    weights.rows,
  ];
  const bytes = new Uint8Array(sections.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of sections) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

/** The model, or in plain words why the bytes are none. */
export function readNameModel(bytes: Uint8Array): NameModelFile | string {
  if (bytes.length < HEADER_BYTES)
    return 'The name model is cut short. Run "npm run train", or install Rapporteur again.';
  // A copy: typed arrays need aligned offsets, which a slice of a larger buffer may not have.
  const { buffer } = new Uint8Array(bytes);
  const [format, features = 0, words = 0, clusters = 0] = new Int32Array(buffer, 0, 4);
  if (format !== FORMAT)
    return 'The name model is of another version. Run "npm run train", or install Rapporteur again.';
  const expected = HEADER_BYTES + TAG_COUNT * TAG_COUNT * 4 + features * (4 + TAG_COUNT) + words * 7 + clusters * 4;
  if (buffer.byteLength !== expected) {
    return `The name model has ${buffer.byteLength} bytes instead of ${expected}. Install Rapporteur again.`;
  }
  return sectionsOf(buffer, features, words, clusters);
}

function sectionsOf(buffer: ArrayBuffer, features: number, words: number, clusters: number): NameModelFile {
  let at = HEADER_BYTES;
  const skip = (bytes: number): number => (at += bytes) - bytes;
  const transition = new Float32Array(buffer, skip(TAG_COUNT * TAG_COUNT * 4), TAG_COUNT * TAG_COUNT);
  const featureHashes = new Int32Array(buffer, skip(features * 4), features);
  const wordHashes = new Int32Array(buffer, skip(words * 4), words);
  const finest = new Uint16Array(buffer, skip(words * 2), words);
  const fineOf = new Uint16Array(buffer, skip(clusters * 2), clusters);
  const coarseOf = new Uint16Array(buffer, skip(clusters * 2), clusters);
  const casing = new Uint8Array(buffer, skip(words), words);
  const rows = new Int8Array(buffer, skip(features * TAG_COUNT), features * TAG_COUNT);
  const unit = new Float32Array(buffer, 16, 1)[0]!;
  return {
    weights: { hashes: featureHashes, rows, unit, transition },
    words: { hashes: wordHashes, finest, casing, fineOf, coarseOf },
  };
}
