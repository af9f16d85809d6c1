import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Analysis } from '../../src/core/analysis';
import { flat, textOf } from './articles';
import type { Figure } from './figure';
import { median, timeOf, WARM_UP, type Runner } from './race';
import type { Shipped } from './shipped';

/** What is typed, letter by letter: a name, an act, goods, an amount and a date come into being, so that all recognizers work. */
const TYPED = ' The minister of Norway, Ola Lie, pledged on Friday to cut tariffs on salmon to 5 percent by June 1.';
/** Places in each text, evenly spread: paragraphs differ in length, and a place is as dear as its paragraph. */
const PLACES = 6;
/** Short texts, each of other articles, for what one long text has in it. */
const SHORT_TEXTS = 6;
const FULL_ROUNDS = 5;

/** Milliseconds of a key stroke: until its analysis is there, and until its turn of the event loop is over. */
interface Stroke {
  readonly work: number;
  readonly turn: number;
}

/** What the extension host does for one key stroke: the analysis of the text after it, from the one before it. */
export async function benchKeyStrokes(articles: readonly string[], shipped: Shipped): Promise<readonly Figure[]> {
  const shortTexts = Array.from({ length: SHORT_TEXTS }, (_, i) => {
    const from = Math.floor((i * articles.length) / SHORT_TEXTS);
    return textOf([...articles.slice(from), ...articles.slice(0, from)], 10_000);
  });
  await warmUp(shortTexts, shipped);
  const short: Stroke[] = [];
  for (const text of shortTexts) short.push(...(await typeInto(text, shipped)));
  const middleText = textOf(articles, 100_000);
  await warmUp([middleText], shipped);
  const middle = await typeInto(middleText, shipped);
  const full = median(Array.from({ length: FULL_ROUNDS }, () => waitFor(() => read(middleText, shipped))));
  const long = await typeInto(textOf(articles, 1_000_000), shipped);
  const [work, turns] = [workOf(middle), middle.map(({ turn }) => turn)];
  const besideFull = { unit: 'ms', peer: 'full analysis of it', theirs: full } as const;
  return [
    {
      ...{ what: 'key stroke in 1,000 KB', unit: 'ms', measured: median(workOf(long)) },
      ...{ peer: 'in 10 KB', theirs: median(workOf(short)), must: 3, aim: 1.5 },
    },
    {
      ...{ what: 'key stroke in 100 KB, 99th percentile', measured: percentile(work, 0.99), ...besideFull },
      ...{ must: 1 / 30, aim: 1 / 100 },
    },
    { what: 'the same with what the engine tidies up behind it', measured: percentile(turns, 0.99), ...besideFull },
    { what: 'key stroke in 100 KB, median', measured: median(work), ...besideFull },
  ];
}

/** Types as long as any runner goes before it is measured. */
async function warmUp(texts: readonly string[], shipped: Shipped): Promise<void> {
  for (let spent = 0, i = 0; spent < WARM_UP; i++) {
    const strokes = await typeInto(texts[i % texts.length]!, shipped);
    spent += workOf(strokes).reduce((sum, work) => sum + work, 0);
  }
}

/** Each key stroke has a turn of the event loop to itself, as in an editor; between two turns the engine may tidy up. */
async function typeInto(start: string, shipped: Shipped): Promise<readonly Stroke[]> {
  const strokes: Stroke[] = [];
  let text = start;
  let analysis = read(text, shipped);
  for (let place = 0; place < PLACES; place++) {
    let at = text.indexOf('. ', Math.floor(((place + 0.5) * start.length) / PLACES)) + 1;
    for (const letter of TYPED) {
      const after = flat(text.slice(0, at) + letter + text.slice(at));
      const edits = [{ start: at, end: at }];
      await turnOfTheLoop();
      const before = performance.now();
      const work = waitFor(() => (analysis = shipped.core.updateAnalysis(analysis, edits, after, shipped.dossier)));
      await turnOfTheLoop();
      strokes.push({ work, turn: performance.now() - before });
      text = after;
      at++;
    }
  }
  return strokes;
}

const workOf = (strokes: readonly Stroke[]): readonly number[] => strokes.map(({ work }) => work);

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
