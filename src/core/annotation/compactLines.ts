import { foldLines } from './annotationSet';
import { serializeLine } from './line';
import { serializeLines, type Sidecar } from './sidecar';

/**
 * The text of a sidecar with the same state and no superseded lines. Tombstones stay, or an old line in a branch not
 * yet merged would bring a removed annotation back; lines that could not be read stay as they are, at the end.
 */
export function compactLines(sidecar: Sidecar): string {
  const entries = [...foldLines(sidecar.entries).entries.values()];
  const lines = serializeLines(sidecar.header ? [sidecar.header, ...entries] : entries);
  const written = new Set(entries.map(serializeLine));
  const kept = sidecar.unreadable.filter(({ text }) => !written.has(text));
  return lines + kept.map(({ text }) => text + '\n').join('');
}
