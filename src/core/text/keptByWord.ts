/** Finds what was made of the word that stands in a text from `start` to `end`. */
export type WordLookup<Made> = (text: string, start: number, end: number) => Made;

/**
 * Makes something of every word once and keeps it: a text uses few words, and those again and again. A few megabytes at most
 * are kept.
 */
export function keptByWord<Made>(make: (word: string) => Made): WordLookup<Made> {
  const known = new Map<string, Made>();
  return (text, start, end) => {
    const word = text.slice(start, end);
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size === MOST_WORDS) known.clear();
    const made = make(word);
    known.set(word, made);
    return made;
  };
}

/** A year of news has more words, but nearly all of its running text is made of fewer. */
const MOST_WORDS = 1 << 14;
