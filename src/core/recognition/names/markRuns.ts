import type { EncodedText } from './encodedText';
import { hashLower } from './gazetteer/wordHash';
import { isCapitalized, Shape } from './shape';

/** Marks runs of capitalised words with what may join them: hyphens, "&" and the small words inside names. */
export function markRuns(encoded: EncodedText): void {
  const { tokens, shape, runStart, runEnd } = encoded;
  for (let i = 0; i < tokens.count; i++) runStart[i] = runEnd[i] = i;
  for (let from = 0; from < tokens.count; from++) {
    if (!isCapitalized(shape[from]!)) continue;
    const to = endOfRun(encoded, from);
    runStart.fill(from, from, to + 1);
    runEnd.fill(to, from, to + 1);
    from = to;
  }
}

function endOfRun(encoded: EncodedText, from: number): number {
  const { tokens, shape } = encoded;
  let last = from;
  for (let i = from + 1; i < tokens.count; i++) {
    if (isCapitalized(shape[i]!)) last = i;
    else if (!joinsRun(encoded, i)) break;
  }
  return last;
}

const AMPERSAND = 0x26;
const HYPHEN = 0x2d;

/** "&", a hyphen without blanks, or a small word of names, right before another capital. */
function joinsRun({ tokens, shape, lower }: EncodedText, at: number): boolean {
  if (at + 1 >= tokens.count || !isCapitalized(shape[at + 1]!)) return false;
  const { text, starts, ends } = tokens;
  if (shape[at] !== Shape.Punctuation) return PARTICLES.has(lower[at]!);
  const unit = text.charCodeAt(starts[at]!);
  return unit === AMPERSAND || (unit === HYPHEN && ends[at - 1] === starts[at] && ends[at] === starts[at + 1]);
}

const PARTICLES = new Set(
  'of al el bin ibn de la del der den van von da do dos di du le ul'.split(' ').map((w) => hashLower(w, 0, w.length)),
);
