import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AnnotationEdit } from '../../src/core/annotation/annotationEdit';
import { noteBody } from '../../src/core/annotation/body';
import { textTarget } from '../../src/core/annotation/target';
import { describe } from '../../src/core/anchoring/describe';

/** An article of our own; its bytes have to be the same after everything. */
export const TEXT = `# Ministers meet on fish and steel\r
\r
PORT ELIN, May 3 (Harbor Wire) - The minister said the quota would rise to 40,000 tons. 🐟\r
`;

export const MOMENT = { time: '2025-05-03T10:00:00.000Z', textHash: 'git-sha1:0' };

export const documentName = (i: number): string => `news/2025-05-${String(i + 1).padStart(2, '0')}-talks.md`;

/** A new dossier with some articles. */
export function makeDossier(documents: number): string {
  const root = mkdtempSync(join(tmpdir(), 'rapporteur-faults-'));
  for (let i = 0; i < documents; i++) {
    mkdirSync(dirname(join(root, documentName(i))), { recursive: true });
    writeFileSync(join(root, documentName(i)), TEXT);
  }
  return root;
}

/** How many of the articles are no longer byte-identical. */
export function alteredArticles(root: string, documents: number): number {
  const isAltered = (i: number): boolean => readFileSync(join(root, documentName(i)), 'utf8') !== TEXT;
  return Array.from({ length: documents }, (_, i) => i).filter(isAltered).length;
}

export const createNote = (document: string, id: string, text: string): AnnotationEdit => ({
  kind: 'create',
  id,
  target: textTarget(document, describe(TEXT, { start: 80, end: 92 })),
  bodies: [noteBody(text)],
});

/** A small generator of pseudo-random numbers (mulberry32), so that a run can be repeated from its seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
