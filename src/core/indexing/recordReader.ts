import { decodeUtf8Whole } from '../text/decodeUtf8';
import type { Span } from '../text/span';
import { checksum, HEADER_INTS } from './recordLayout';

/** A block of bytes that a `RecordWriter` has made. */
export interface OpenRecord {
  readonly numbers: Int32Array;
  /** Decoded when it is first asked for. */
  text(): string;
}

/** Reads values back in the order in which they were written, from a position on. */
export interface RecordReader {
  whole(): number;
  real(): number;
  text(): string;
  optionalText(): string | undefined;
  span(): Span;
  list<T>(read: () => T): readonly T[];
  texts(): readonly string[];
}

/** Undefined if the bytes are no whole record, whatever else they are. They must begin at a multiple of four. */
export function openRecord(bytes: Uint8Array): OpenRecord | undefined {
  if (bytes.byteOffset % 4 !== 0 || bytes.length % 4 !== 0 || bytes.length < 4 * HEADER_INTS) return undefined;
  const whole = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [sum, count, textLength] = whole as unknown as [number, number, number];
  const textStart = HEADER_INTS + count;
  const isWhole = count >= 0 && textLength >= 0 && textStart + Math.ceil(textLength / 4) === whole.length;
  if (!isWhole || checksum(whole.subarray(1)) !== sum) return undefined;
  let text: string | undefined;
  return {
    numbers: whole.subarray(HEADER_INTS, textStart),
    text: () => (text ??= decodeUtf8Whole(bytes.subarray(4 * textStart, 4 * textStart + textLength))),
  };
}

export function recordReader({ numbers, text }: OpenRecord, position: number): RecordReader {
  let at = position;
  const reader: RecordReader = {
    whole: () => numbers[at++]!,
    real: () => new Float64Array(numbers.slice(at, (at += 2)).buffer)[0]!,
    text: () => text().slice(numbers[at++]!, numbers[at++]!),
    optionalText: () => (numbers[at] === -1 ? void at++ : reader.text()),
    span: () => ({ start: numbers[at++]!, end: numbers[at++]! }),
    list: (read) => Array.from({ length: reader.whole() }, read),
    texts: () => reader.list(reader.text),
  };
  return reader;
}
