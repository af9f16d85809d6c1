import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { annotationsOf, foldLines } from '../../../src/core/annotation/annotationSet';
import { parseSidecar } from '../../../src/core/annotation/sidecar';

/** What the sidecars of an article say by now, as they lie on the disk. */
export function annotationsIn(folder: string, news: string): readonly Annotation[] {
  const sidecars = join(folder, '.rapporteur', 'annotations', news);
  const files = existsSync(sidecars) ? readdirSync(sidecars) : [];
  const lines = files.flatMap((file) => parseSidecar(readFileSync(join(sidecars, file), 'utf8'), file).value.entries);
  return annotationsOf(foldLines(lines));
}
