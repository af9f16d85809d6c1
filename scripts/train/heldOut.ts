import type { GoldText } from './readGold';

/** Eight words in a row that two texts share are no accident. */
const SHINGLE = 8;
/** Quotations are shared by right; from this share of a text on it is the same text. */
const MOST_SHARED = 0.1;

/**
 * Leaves out the texts that development or held-out data contains too, whole or in part, and the news documents of GUM,
 * which belong to those sets: figures on what a model was trained on would be worth nothing.
 */
export function withoutHeldOut(texts: readonly GoldText[], heldOut: readonly GoldText[]): GoldText[] {
  const known = new Set(heldOut.flatMap(({ text }) => shingles(text)));
  return texts.filter(({ id, text }) => {
    if (id.startsWith('GUM_news_')) return false;
    const own = shingles(text);
    return own.filter((shingle) => known.has(shingle)).length <= own.length * MOST_SHARED;
  });
}

function shingles(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, Math.max(0, words.length - SHINGLE + 1)).map((_, i) => words.slice(i, i + SHINGLE).join(' '));
}
