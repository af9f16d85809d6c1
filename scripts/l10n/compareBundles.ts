/** Texts by key, as in `package.nls.json` and in the bundles of `l10n/`. */
export type Bundle = Readonly<Record<string, string>>;

/** What is wrong with a translation, key by key. */
export interface Comparison {
  readonly missing: readonly string[];
  /** Keys that nothing says any more. */
  readonly stale: readonly string[];
  /** Keys whose translation has other placeholders ({0}), links or icons than the original. */
  readonly differing: readonly string[];
}

/** Compares a translation with the original: every text is there, none is left over, and what the program fills in stays. */
export function compareBundles(original: Bundle, translated: Bundle): Comparison {
  const keys = Object.keys(original);
  return {
    missing: keys.filter((key) => !translated[key]?.trim()),
    stale: Object.keys(translated).filter((key) => !(key in original)),
    differing: keys.filter((key) => translated[key] && fixedParts(original[key]!) !== fixedParts(translated[key])),
  };
}

/** Placeholders, link targets, icons and code: what must be the same in every language, in whatever order. */
const fixedParts = (text: string): string =>
  (text.match(/\{\d+\}|\]\([^)]*\)|\$\([\w~-]+\)|`+[^`]+`+/g) ?? []).sort().join(' ');
