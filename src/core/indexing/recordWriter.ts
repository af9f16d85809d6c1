import { encodeUtf8 } from '../text/encodeUtf8';
import type { Span } from '../text/span';
import { checksum, HEADER_INTS } from './recordLayout';

/** Puts plain values into one block of bytes: 32-bit numbers, and one string of which all texts are parts. */
export interface RecordWriter {
  /** Keeps the place for so many numbers, to be known by `mark`. */
  reserve(count: number): void;
  /** Writes at a reserved place the position of what is written next. */
  mark(at: number): void;
  whole(value: number): void;
  real(value: number): void;
  /** A text that was written before is not written again. */
  text(value: string | undefined): void;
  /** A text that is likely part of another one, which then holds it. */
  part(value: string, within: string): void;
  span(span: Span): void;
  list<T>(items: readonly T[], write: (item: T) => void): void;
  texts(values: readonly string[]): void;
  finish(): Uint8Array;
}

export function recordWriter(): RecordWriter {
  const numbers: number[] = [];
  const starts = new Map<string, number>();
  const texts: string[] = [];
  let length = 0;
  const startOf = (text: string): number => {
    const known = starts.get(text);
    if (known !== undefined) return known;
    starts.set(text, length);
    texts.push(text);
    length += text.length;
    return length - text.length;
  };
  const place = (start: number, text: string): number => numbers.push(start, start + text.length);
  const writer: RecordWriter = {
    reserve: (count) => void numbers.push(...Array<number>(count).fill(0)),
    mark: (at) => void (numbers[at] = numbers.length),
    whole: (value) => void numbers.push(value),
    real: (value) => void numbers.push(...new Int32Array(Float64Array.of(value).buffer)),
    text: (value) => void (value === undefined ? numbers.push(-1) : place(startOf(value), value)),
    part: (value, within) => {
      const at = within.indexOf(value);
      place(at < 0 ? startOf(value) : startOf(within) + at, value);
    },
    span: ({ start, end }) => void numbers.push(start, end),
    list: (items, write) => {
      numbers.push(items.length);
      items.forEach(write);
    },
    texts: (values) => writer.list(values, writer.text),
    finish: () => toBytes(numbers, encodeUtf8(texts.join(''))),
  };
  return writer;
}

function toBytes(numbers: readonly number[], text: Uint8Array): Uint8Array {
  const words = HEADER_INTS + numbers.length + Math.ceil(text.length / 4);
  const whole = new Int32Array(words);
  whole.set(numbers, HEADER_INTS);
  const bytes = new Uint8Array(whole.buffer);
  bytes.set(text, 4 * (HEADER_INTS + numbers.length));
  whole.set([numbers.length, text.length], 1);
  whole[0] = checksum(whole.subarray(1));
  return bytes;
}
