import type { Analysis } from '../../src/core/analysis';
import { flat, textOf } from './articles';
import type { Figure } from './figure';
import { median, timeOf, type Runner } from './race';
import type { Shipped } from './shipped';

/** What is typed, letter by letter: a name, an act, goods, an amount and a date come into being, so that all recognizers work. */
const TYPED = ' The minister of Norway, Ola Lie, pledged on Friday to cut tariffs on salmon to 5 percent by June 1.';
/** Places in each text, evenly spread: paragraphs differ in length, and a place is as dear as its paragraph. */
const PLACES = 6;
/** Short texts, each of other articles, for what one long text has in it. */
const SHORT_TEXTS = 6;
const WARM_UPS = 2;
const FULL_ROUNDS = 5;

/** What the extension host does for one key stroke: the analysis of the text after it, from the one before it. */
export function benchKeyStrokes(articles: readonly string[], shipped: Shipped): readonly Figure[] {
  const shortTexts = Array.from({ length: SHORT_TEXTS }, (_, i) => {
    const from = Math.floor((i * articles.length) / SHORT_TEXTS);
    return textOf([...articles.slice(from), ...articles.slice(0, from)], 10_000);
  });
  for (let i = 0; i < WARM_UPS; i++) typeInto(shortTexts[i]!, shipped);
  const short = shortTexts.flatMap((text) => typeInto(text, shipped));
  const middle = textOf(articles, 100_000);
  // Its peer, the full analysis, has been run often by the time it is measured; so has a text that somebody works in.
  typeInto(middle, shipped);
  const middleTimes = typeInto(middle, shipped);
  const full = median(Array.from({ length: FULL_ROUNDS }, () => waitFor(() => read(middle, shipped))));
  const long = typeInto(textOf(articles, 1_000_000), shipped);
  return [
    {
      ...{
        what: 'key stroke in 1,000 KB',
        unit: 'ms',
        measured: median(long),
        peer: 'in 10 KB',
        theirs: median(short),
      },
      ...{ must: 3, aim: 1.5 },
    },
    {
      ...{ what: 'key stroke in 100 KB, 99th percentile', unit: 'ms', measured: percentile(middleTimes, 0.99) },
      ...{ peer: 'full analysis of it', theirs: full, must: 1 / 30, aim: 1 / 100 },
    },
    {
      ...{ what: 'key stroke in 100 KB, median', unit: 'ms', measured: median(middleTimes) },
      ...{ peer: 'full analysis of it', theirs: full },
    },
  ];
}

function typeInto(start: string, shipped: Shipped): readonly number[] {
  const times: number[] = [];
  let text = start;
  let analysis = read(text, shipped);
  for (let place = 0; place < PLACES; place++) {
    let at = text.indexOf('. ', Math.floor(((place + 0.5) * start.length) / PLACES)) + 1;
    for (const letter of TYPED) {
      const after = flat(text.slice(0, at) + letter + text.slice(at));
      const edits = [{ start: at, end: at }];
      times.push(waitFor(() => (analysis = shipped.core.updateAnalysis(analysis, edits, after, shipped.dossier))));
      text = after;
      at++;
    }
  }
  return times;
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
