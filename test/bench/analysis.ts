import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { flat, textOf } from './articles';
import type { Figure } from './figure';
import { median, race } from './race';
import type { Shipped } from './shipped';

/** The peer of parsing and of the full analysis: what any other tool would read Markdown with. */
const remark = unified().use(remarkParse).use(remarkGfm).freeze();
const REMARK = 'remark-parse + remark-gfm';

const SIZES = [3_000, 100_000, 1_000_000];

/** Parsing, and everything from the text to the topics of its commitments, on texts of 3 KB, 100 KB and 1 MB of news. */
export function benchAnalysis(articles: readonly string[], { core, dossier }: Shipped): readonly Figure[] {
  return SIZES.flatMap((units) => {
    const text = textOf(articles, units);
    const { analysis, parsing, theirs } = race({
      theirs: (): Root => remark.parse(text),
      parsing: () => core.parseDocument(text).blocks,
      analysis: () => core.analyze(text, dossier),
    });
    const row = { unit: 'ms', peer: REMARK, theirs } as const;
    return [
      { ...row, what: `full analysis, ${units / 1000} KB`, measured: analysis, must: 1.5, aim: 1 },
      { ...row, what: `parsing, ${units / 1000} KB`, measured: parsing },
      { ...row, what: `key stroke, parsing again, ${units / 1000} KB`, measured: keyStroke(text, core) },
    ];
  });
}

const KEY_STROKES = 200;

/** One letter after another in the middle of the text; the making of the text itself does not count. */
function keyStroke(start: string, core: Shipped['core']): number {
  let document = core.parseDocument(start);
  const rounds = Array.from({ length: KEY_STROKES }, (_, i) => {
    const at = Math.floor(start.length / 2) + i;
    const text = flat(`${document.text.slice(0, at)}x${document.text.slice(at)}`);
    const from = performance.now();
    document = core.updateDocument(document, [{ start: at, end: at }], text);
    return performance.now() - from;
  });
  return median(rounds.slice(KEY_STROKES / 4));
}
