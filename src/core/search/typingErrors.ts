/** Words this short are too easily another word when a letter is changed. */
const SHORTEST_WITH_ERROR = 4;
/** From this length on a second slip still leaves the word recognizable. */
const SHORTEST_WITH_TWO = 8;

/** How many slips of the fingers a typed word of this length may hold. */
export function slipsAllowed(length: number): 0 | 1 | 2 {
  if (length < SHORTEST_WITH_ERROR) return 0;
  return length < SHORTEST_WITH_TWO ? 1 : 2;
}

/**
 * The fewest letters to insert, remove, replace or swap with their neighbor that make of the typed word the beginning of
 * the other (optimal string alignment); undefined when there are more than `most`.
 */
export function slipsIn(typed: string, word: string, most: number): number | undefined {
  const width = Math.min(word.length, typed.length + most);
  if (typed.length - width > most) return undefined;
  let [before, above]: [number[], number[]] = [[], Array.from({ length: width + 1 }, (_, at) => at)];
  for (let row = 1; row <= typed.length; row++) {
    const line = nextLine(typed, word, row, { before, above, width });
    if (Math.min(...line) > most) return undefined;
    [before, above] = [above, line];
  }
  const fewest = Math.min(...above);
  return fewest <= most ? fewest : undefined;
}

interface Lines {
  readonly before: readonly number[];
  readonly above: readonly number[];
  readonly width: number;
}

function nextLine(typed: string, word: string, row: number, { before, above, width }: Lines): number[] {
  const line = [row];
  for (let at = 1; at <= width; at++) {
    const replaced = above[at - 1]! + (typed[row - 1] === word[at - 1] ? 0 : 1);
    const isSwap = row > 1 && at > 1 && typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1];
    const swapped = isSwap ? before[at - 2]! + 1 : Infinity;
    line.push(Math.min(replaced, swapped, above[at]! + 1, line[at - 1]! + 1));
  }
  return line;
}
