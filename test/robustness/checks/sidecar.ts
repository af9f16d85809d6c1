import assert from 'node:assert/strict';
import { textTarget } from '../../../src/core/annotation/target';
import type { AnnotationEdit } from '../../../src/core/annotation/annotationEdit';
import { noteBody } from '../../../src/core/annotation/body';
import { compactLines } from '../../../src/core/annotation/compactLines';
import { foldLines } from '../../../src/core/annotation/annotationSet';
import { parseSidecar } from '../../../src/core/annotation/sidecar';
import { placeAnnotations } from '../../../src/core/annotation/placeAnnotations';
import { describe as describePlace } from '../../../src/core/anchoring/describe';
import { SidecarFiles } from '../../../src/session/sidecarFiles';
import { memoryDisk } from '../../core/session/memoryDisk';
import { assertTold } from './problems';

const DOCUMENT = 'news/talks.md';
const PATH = `.rapporteur/annotations/${DOCUMENT}/ana.jsonl`;
const TEXT = 'Norland pledged to open its ports to grain by June 1.\n';
const NEW_NOTE: AnnotationEdit = {
  kind: 'create',
  id: 'urn:uuid:new',
  target: textTarget(DOCUMENT, describePlace(TEXT, { start: 8, end: 15 })),
  bodies: [noteBody('a note')],
};
const MOMENT = { time: '2026-05-01T10:00:00.000Z', textHash: 'git-sha1:0' };

/** Whatever bytes stand in a sidecar: it is read, nothing of it is lost by the next edit or by compaction. */
export async function checkSidecar(bytes: Uint8Array): Promise<void> {
  const disk = memoryDisk();
  disk.files.set(PATH, bytes);
  const files = new SidecarFiles(disk, 'ana');
  const { set, problems } = await files.load(DOCUMENT);
  assertTold(problems, PATH);
  placeAnnotations(set, TEXT, new Map());
  assert.deepEqual(disk.files.get(PATH), bytes, 'reading has written');

  const saved = await files.apply(DOCUMENT, NEW_NOTE, MOMENT);
  const after = disk.files.get(PATH)!;
  if (saved.kind === 'refused') assert.deepEqual(after, bytes, 'a refused edit has written');
  else assert.deepEqual(after.subarray(0, bytes.length), bytes, 'an edit has changed what stood before it');

  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(after);
  const compacted = await files.compact(DOCUMENT);
  if (compacted.kind === 'refused') assert.deepEqual(disk.files.get(PATH), after, 'a refused compaction has written');
  else checkCompacted(before);
}

/** The same annotations with all their keys, and every line that could not be read. */
function checkCompacted(text: string): void {
  const sidecar = parseSidecar(text, PATH).value;
  const compact = compactLines(sidecar);
  const again = parseSidecar(compact, PATH).value;
  assert.deepEqual(foldLines(again.entries).entries, foldLines(sidecar.entries).entries);
  const lines = new Set(compact.split('\n'));
  for (const { text: line } of sidecar.unreadable) assert.ok(lines.has(line), `lost: ${line.slice(0, 80)}`);
}
