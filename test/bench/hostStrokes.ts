import { join } from 'node:path';
import { setImmediate as turnOfTheLoop, setTimeout as pause } from 'node:timers/promises';
import type { Analysis } from '../../src/core/analysis';
import type { Span } from '../../src/core/text/span';
import { heldTime } from './heldTime';
import { WARM_UP } from './race';
import { readMedia, root, type Shipped } from './shipped';
import { keyStrokes } from './typing';

/**
 * Milliseconds for which each key stroke in a long text holds the extension host: from the edit until the editor's analysis is the
 * one after it, everything put in its place, and what the engine tidies up meanwhile. The worker that reads the text does so for
 * some time already, as it does from the first moments of an edit on.
 */
export async function hostStrokes(text: string, shipped: Shipped): Promise<readonly number[]> {
  const { core, dossier } = shipped;
  const start = core.nodeReader(join(root, 'dist/readingWorker.js'));
  const follower = core.createFollower({ start, readData: readMedia, log: console });
  const reader = core.createReader(readMedia, follower);
  const update = (previous: Analysis, edits: readonly Span[], now: string): Promise<Analysis> =>
    reader.update(previous, edits, now, { taxonomy: dossier.taxonomy }, 'article.md');

  /** What is typed until the worker has read the text; who is meant where, it keeps to itself. */
  const followed = async (): Promise<Analysis> => {
    let analysis = core.analyze(text, dossier);
    while (core.surveyOf(analysis)) {
      analysis = await update(analysis, [{ start: 0, end: 0 }], ` ${analysis.document.text}`);
      await pause(PAUSE);
    }
    return analysis;
  };
  const typeThrough = async (): Promise<readonly number[]> => {
    const strokes: number[] = [];
    let analysis = await followed();
    for (const { text: now, at } of keyStrokes(analysis.document.text)) {
      const edits = [{ start: at, end: at }];
      await turnOfTheLoop();
      const stroke = async (): Promise<void> => void (analysis = await update(analysis, edits, now));
      strokes.push(await heldTime(stroke));
    }
    return strokes;
  };
  try {
    for (let spent = 0; spent < WARM_UP;) spent += (await typeThrough()).reduce((sum, time) => sum + time, 0);
    return await typeThrough();
  } finally {
    follower.dispose();
  }
}

/** Milliseconds between two edits while the worker reads the text. */
const PAUSE = 100;
