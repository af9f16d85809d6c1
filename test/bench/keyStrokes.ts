import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Analysis } from '../../src/core/analysis';
import { textOf } from './articles';
import type { Figure } from './figure';
import { hostStrokes } from './hostStrokes';
import { median, timeOf, WARM_UP, type Runner } from './race';
import type { Shipped } from './shipped';
import { keyStrokes } from './typing';

/** Short texts, each of other articles, for what one long text has in it. */
const SHORT_TEXTS = 6;
const FULL_ROUNDS = 5;

/** What a key stroke costs: the analysis of the text after it from the one before it, and what of that the editor waits for. */
export async function benchKeyStrokes(articles: readonly string[], shipped: Shipped): Promise<readonly Figure[]> {
  const shortTexts = Array.from({ length: SHORT_TEXTS }, (_, i) => {
    const from = Math.floor((i * articles.length) / SHORT_TEXTS);
    return textOf([...articles.slice(from), ...articles.slice(0, from)], 10_000);
  });
  await warmUp(shortTexts, shipped);
  const short: number[] = [];
  for (const text of shortTexts) short.push(...(await typeInto(text, shipped)));
  const middleText = textOf(articles, 100_000);
  await warmUp([middleText], shipped);
  const middle = await typeInto(middleText, shipped);
  const full = median(Array.from({ length: FULL_ROUNDS }, () => waitFor(() => read(middleText, shipped))));
  const inHost = await hostStrokes(middleText, shipped);
  const long = await typeInto(textOf(articles, 1_000_000), shipped);
  const besideFull = { unit: 'ms', peer: 'full analysis of it', theirs: full } as const;
  return [
    {
      ...{ what: 'key stroke in 1,000 KB', unit: 'ms', measured: median(long) },
      ...{ peer: 'in 10 KB', theirs: median(short), must: 3, aim: 1.5 },
    },
    {
      ...{ what: 'key stroke in 100 KB, in the extension host, 99th percentile', ...besideFull },
      ...{ measured: percentile(inHost, 0.99), must: 1 / 30, aim: 1 / 100 },
    },
    { what: 'the same, median', measured: median(inHost), ...besideFull },
    { what: 'its analysis in the worker, 99th percentile', measured: percentile(middle, 0.99), ...besideFull },
    { what: 'its analysis in the worker, median', measured: median(middle), ...besideFull },
  ];
}

/** Types as long as any runner goes before it is measured. */
async function warmUp(texts: readonly string[], shipped: Shipped): Promise<void> {
  for (let spent = 0, i = 0; spent < WARM_UP; i++) {
    const strokes = await typeInto(texts[i % texts.length]!, shipped);
    spent += strokes.reduce((sum, work) => sum + work, 0);
  }
}

/** Each key stroke has a turn of the event loop to itself, as in a worker; between two turns the engine may tidy up. */
async function typeInto(start: string, shipped: Shipped): Promise<readonly number[]> {
  const strokes: number[] = [];
  let analysis = read(start, shipped);
  for (const { text, at } of keyStrokes(start)) {
    const edits = [{ start: at, end: at }];
    await turnOfTheLoop();
    strokes.push(waitFor(() => (analysis = shipped.core.updateAnalysis(analysis, edits, text, shipped.dossier))));
  }
  return strokes;
}

/**
 * Milliseconds for which somebody waits: the clock's, or the processor's where those are fewer. The clock counts other programs
 * on a busy machine; the processor's time counts other threads of our own, in which the engine compiles and marks garbage of
 * earlier key strokes while nobody waits for it. The thread that somebody waits for needs no more than either.
 */
function waitFor(run: Runner): number {
  const before = performance.now();
  const processor = timeOf(run);
  return Math.min(processor, performance.now() - before);
}

const read = (text: string, { core, dossier }: Shipped): Analysis => core.analyze(text, dossier);

const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)]!;
