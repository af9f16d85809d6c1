import { BEGIN, LAST, NAME_TYPES, OUTSIDE, partOfTag, typeOfTag, UNIT, type NameType } from './nameTags';

/** A name in one text, by its tokens, first and last included. */
export interface FoundName {
  readonly type: NameType;
  readonly first: number;
  readonly last: number;
}

/** The names that a sequence of tags spells, in text order. */
export function namesOfTags(tags: Uint8Array): FoundName[] {
  const names: FoundName[] = [];
  let first = 0;
  tags.forEach((tag, i) => {
    if (tag === OUTSIDE) return;
    const part = partOfTag(tag);
    if (part === BEGIN || part === UNIT) first = i;
    if (part === LAST || part === UNIT) names.push({ type: NAME_TYPES[typeOfTag(tag)]!, first, last: i });
  });
  return names;
}
