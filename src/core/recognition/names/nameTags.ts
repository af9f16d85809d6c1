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
export const TAGS_AFTER: readonly (readonly number[])[] = ALL_TAGS.map((before) =>
  ALL_TAGS.filter((after) => mayFollow(before, after)),
);
