/** Finds what was made of the word that stands in a text from `start` to `end`. */
export type WordLookup<Made> = (text: string, start: number, end: number) => Made;

/**
 * Makes something of every word once and keeps it: a text uses few words, and those again and again. Words are told apart by
 * their letters as they stand, without being cut out of the text. A few megabytes at most are kept.
 */
export function keptByWord<Made>(make: (word: string) => Made): WordLookup<Made> {
  const slots = new Int32Array(SLOTS);
  const words: string[] = [];
  const made: Made[] = [];
  return (text, start, end) => {
    let slot = hashOf(text, start, end) & (SLOTS - 1);
    for (let number = slots[slot]!; number !== 0; number = slots[slot]!) {
      if (standsAt(words[number - 1]!, text, start, end)) return made[number - 1]!;
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (words.length === MOST_WORDS) {
      slots.fill(0);
      words.length = made.length = 0;
    }
    const word = text.slice(start, end);
    slots[slot] = words.push(word);
    return made[made.push(make(word)) - 1]!;
  };
}

/** A year of news has more words, but nearly all of its running text is made of fewer. */
const MOST_WORDS = 1 << 14;
/** At most a quarter is taken, so that most words are found at the first look. */
const SLOTS = MOST_WORDS * 4;

/** FNV-1a over UTF-16 units, its high bits mixed into those that choose the slot. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
