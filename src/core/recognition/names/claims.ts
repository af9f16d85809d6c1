import { sameItems } from '../../sameItems';
import { namesOfTags } from './foundName';
import { NAME_TYPES } from './nameTags';
import { nameProbability, type ReadBlock } from './readBlock';
import { pathOf } from './sequences';
import { shortForms } from './shortForms';

/** A name, or with a `type` a short form of it that it vouches for. */
export interface Claim {
  readonly path: number;
  /** Hash of its first word: a text without that word cannot hold it. */
  readonly head: number;
  /** Index in `NAME_TYPES`; -1 for the name itself. */
  readonly type: number;
  /** How surely: 0 to 1. */
  readonly sure: number;
}

export interface Known {
  readonly head: number;
  /** How surely a longer name vouches for it, by type: 0 to 1. */
  readonly vouched: Float64Array;
}

/** What the names of a block say about themselves and their short forms. */
export function claimsOf({ encoded, tags, posteriors }: ReadBlock): readonly Claim[] {
  const claims: Claim[] = [];
  const claim = (first: number, last: number, type: number, sure: number) =>
    claims.push({ path: pathOf(encoded, first, last), head: encoded.exact[first]!, type, sure });
  for (const name of namesOfTags(tags)) {
    claim(name.first, name.last, -1, 0);
    const type = NAME_TYPES.indexOf(name.type);
    const sure = nameProbability(posteriors, type, name.first, name.last);
    for (const form of shortForms(encoded, name)) claim(form.first, form.last, type, sure * form.trust);
  }
  return claims;
}

export const sameClaims = (a: readonly Claim[], b: readonly Claim[]): boolean =>
  sameItems(a, b, (x, y) => x.path === y.path && x.type === y.type && x.sure === y.sure);

/** The names of a document and their short forms, by path. */
export function gather(claims: readonly (readonly Claim[])[]): ReadonlyMap<number, Known> {
  const known = new Map<number, Known>();
  for (const ofBlock of claims) {
    for (const { path, head, type, sure } of ofBlock) {
      let entry = known.get(path);
      if (!entry) known.set(path, (entry = { head, vouched: new Float64Array(NAME_TYPES.length) }));
      if (type >= 0) entry.vouched[type] = Math.max(entry.vouched[type]!, sure);
    }
  }
  return known;
}

/** First words of the sequences that only one of the two knows. */
export function headsOfDifference(a: ReadonlyMap<number, Known>, b: ReadonlyMap<number, Known>): readonly number[] {
  const heads = new Set<number>();
  for (const [path, { head }] of a) if (!b.has(path)) heads.add(head);
  for (const [path, { head }] of b) if (!a.has(path)) heads.add(head);
  return [...heads];
}

/** The sequences for which longer names vouch otherwise than before. */
export const vouchedOtherwise = (
  before: ReadonlyMap<number, Known>,
  now: ReadonlyMap<number, Known>,
): readonly number[] =>
  [...now].flatMap(([path, { vouched }]) => {
    const known = before.get(path)?.vouched;
    return known && vouched.every((sure, type) => sure === known[type]) ? [] : [path];
  });
