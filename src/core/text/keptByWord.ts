/** Finds what was made of the word that stands in a text from `start` to `end`. */
export type WordLookup<Made> = (text: string, start: number, end: number) => Made;

/**
 * Makes something of every word once and keeps it: a text uses few words, and those again and again. A few megabytes at most
 * are kept. A word is looked up where it stands, since cutting it out for a map would take most of the time.
 */
export function keptByWord<Made>(make: (word: string) => Made): WordLookup<Made> {
  const words: string[] = [];
  const made: Made[] = [];
  const hashes = new Int32Array(MOST_WORDS);
  /** Open-addressed by hash: the index of a word plus one, 0 where free. */
  const slots = new Int32Array(SLOTS);
  return (text, start, end) => {
    const hash = hashOf(text, start, end);
    let slot = hash & LAST_SLOT;
    for (; slots[slot] !== 0; slot = (slot + 1) & LAST_SLOT) {
      const index = slots[slot]! - 1;
      if (hashes[index] === hash && isWord(words[index]!, text, start, end)) return made[index]!;
    }
    if (words.length === MOST_WORDS) {
      words.length = made.length = 0;
      slots.fill(0);
      slot = hash & LAST_SLOT;
    }
    const word = text.slice(start, end);
    hashes[words.length] = hash;
    slots[slot] = words.push(word);
    return made[made.push(make(word)) - 1]!;
  };
}

/** A year of news has more words, but nearly all of its running text is made of fewer. */
const MOST_WORDS = 1 << 14;
/** At least half of them are free. */
const SLOTS = 2 * MOST_WORDS;
const LAST_SLOT = SLOTS - 1;

/** FNV-1a over UTF-16 units. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isWord(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
