import type { Span } from '../text/span';
import type { Anchoring } from './anchoring';
import { NONE } from './alignWords';
import { compareWords } from './compareWords';
import { keptOnLine } from './keptOnLine';
import { keptAround, locate, type Located } from './locate';
import type { TextMap } from './textMap';
import { firstWordAfter } from './words';

/**
 * More than half of the words must have stayed, in order and together, for the place to be certain. With less, the text
 * was written anew, and whether the annotation still holds is for a person to say.
 */
export const MIN_KEPT = 0.55;

/** The same for the passage together with the words around it: a single word that stayed amid others proves nothing. */
const MIN_KEPT_AROUND = 0.4;

/** For a passage that was taken elsewhere its order proves nothing, so that more of its words have to speak for it. */
const MIN_KEPT_AROUND_MOVED = 0.5;

/** Or, where all around it is new, of the passage with the rest of its line. */
const MIN_KEPT_ON_LINE = 0.65;

/** Where a span of the old text stands in the new one. */
export function mapSpan(map: TextMap, span: Span): Anchoring {
  const located = locate(map, span);
  if (!located || located.kept < MIN_KEPT)
    return { kind: 'orphaned', near: nearby(map, firstWordAfter(map.old, span.start)) };
  if (!isVouchedFor(map, located)) return { kind: 'orphaned', near: located.span.start };
  return anchoringAt(map, located);
}

function isVouchedFor(map: TextMap, located: Located): boolean {
  if (keptAround(located) >= (located.moved ? MIN_KEPT_AROUND_MOVED : MIN_KEPT_AROUND)) return true;
  return keptOnLine(map, located) >= MIN_KEPT_ON_LINE;
}

/** The outcome for a place that is certain. */
export function anchoringAt(map: TextMap, { passage, range, span, verbatim, moved }: Located): Anchoring {
  const comparison = verbatim ? undefined : compareWords(map, passage, range);
  if (comparison) return { kind: 'changed', span, verbatim: false, ...comparison };
  return { kind: moved ? 'moved' : 'anchored', span, verbatim };
}

/** Where a passage that is gone stood: after the nearest word before it that stayed. */
function nearby({ to, new: { ends } }: TextMap, first: number): number {
  for (let i = first - 1; i >= 0; i--) if (to[i] !== NONE) return ends[to[i]!]!;
  return 0;
}
