/**
 * Many records in one file: a mark, then for each record its key (32 hexadecimal digits in 16 bytes), its length in bytes
 * and the record itself. Numbers are little-endian. What is torn off at the end is not there; what is inside a record is
 * its own affair.
 */
const MARK = 0x31495052;
const START = 4;
const RECORD_HEAD = 20;

export interface KeptRecord {
  readonly key: string;
  readonly record: Uint8Array;
}

export function encodePack(records: readonly KeptRecord[]): Uint8Array {
  const length = records.reduce((sum, { record }) => sum + RECORD_HEAD + record.length, START);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MARK, true);
  let at = START;
  for (const { key, record } of records) {
    for (let lane = 0; lane < 4; lane++) view.setUint32(at + 4 * lane, Number.parseInt(key.slice(8 * lane, 8 * lane + 8), 16), true); // prettier-ignore
    view.setUint32(at + 16, record.length, true);
    bytes.set(record, at + RECORD_HEAD);
    at += RECORD_HEAD + record.length;
  }
  return bytes;
}

/** The records of a pack, as views of it; none of a file that is none. */
export function readPack(file: Uint8Array): readonly KeptRecord[] {
  // A record must begin at a multiple of four, and a file's bytes may stand anywhere in a larger buffer.
  const bytes = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < START || view.getUint32(0, true) !== MARK) return [];
  const records: KeptRecord[] = [];
  for (let at = START; at + RECORD_HEAD <= bytes.length;) {
    const end = at + RECORD_HEAD + view.getUint32(at + 16, true);
    if (end > bytes.length) break;
    records.push({ key: keyAt(view, at), record: bytes.subarray(at + RECORD_HEAD, end) });
    at = end;
  }
  return records;
}

const keyAt = (view: DataView, at: number): string =>
  [0, 4, 8, 12]
    .map((lane) =>
      view
        .getUint32(at + lane, true)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
