/** The types that the name model tells apart, in the order of its tags. */
export const NAME_TYPES = ['person', 'organization', 'place'] as const;
export type NameType = (typeof NAME_TYPES)[number];

/**
 * BILOU tags: 0 is outside, then for each type begin, inside, last, unit (a name of one token).
 * Ratinov and Roth (2009) found BILOU better than BIO for names.
 */
export const OUTSIDE = 0;
export const TAG_COUNT = 1 + 4 * NAME_TYPES.length;
export const tagOf = (type: number, part: 0 | 1 | 2 | 3): number => 1 + 4 * type + part;
export const typeOfTag = (tag: number): number => (tag - 1) >> 2;
export const partOfTag = (tag: number): number => (tag - 1) & 3;
export const BEGIN = 0;
export const INSIDE = 1;
export const LAST = 2;
export const UNIT = 3;

/** True where a name may go from one tag to the next: only begin and inside leave a name open. */
export function mayFollow(before: number, after: number): boolean {
  const open = before !== OUTSIDE && partOfTag(before) <= INSIDE;
  const continues = after !== OUTSIDE && (partOfTag(after) === INSIDE || partOfTag(after) === LAST);
  if (open !== continues) return false;
  return !open || typeOfTag(before) === typeOfTag(after);
}

const ALL_TAGS = Array.from({ length: TAG_COUNT }, (_, tag) => tag);

/** For each tag those that may come before it. */
export const TAGS_BEFORE: readonly (readonly number[])[] = ALL_TAGS.map((after) =>
  ALL_TAGS.filter((before) => mayFollow(before, after)),
);

/** For each tag those that may come after it. */
const TAGS_AFTER: readonly (readonly number[])[] = ALL_TAGS.map((before) =>
  ALL_TAGS.filter((after) => mayFollow(before, after)),
);

/** Steps from tag to tag, grouped by the tag at one end: those of `tag` are the numbers from `first[tag]` up to `first[tag + 1]`. */
export interface TagSteps {
  readonly first: Uint8Array;
  /** The tag at the other end. */
  readonly other: Uint8Array;
  /** Where the step stands in a table of all pairs, the tag before times `TAG_COUNT` plus the tag after. */
  readonly pair: Uint8Array;
}

/** The steps that may be taken, by the tag they lead to and by the tag they come from; the inner loops of decoding walk along them. */
export const STEPS_TO = stepsBy(TAGS_BEFORE, (after, before) => before * TAG_COUNT + after);
export const STEPS_FROM = stepsBy(TAGS_AFTER, (before, after) => before * TAG_COUNT + after);

function stepsBy(others: typeof TAGS_BEFORE, pairOf: (tag: number, other: number) => number): TagSteps {
  const first = [0];
  for (const tag of ALL_TAGS) first.push(first[tag]! + others[tag]!.length);
  return {
    first: Uint8Array.from(first),
    other: Uint8Array.from(others.flat()),
    pair: Uint8Array.from(others.flatMap((list, tag) => list.map((other) => pairOf(tag, other)))),
  };
}
