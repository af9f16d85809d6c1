const NEWLINE = 0x0a;

/** Lines with a line end on both sides, as the file they are added to may end in a torn line. */
export function onOwnLines(bytes: Uint8Array): Uint8Array {
  const lines = new Uint8Array(bytes.length + 2).fill(NEWLINE);
  lines.set(bytes, 1);
  return lines;
}
