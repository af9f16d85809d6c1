import { exchanged } from '../../document/spliced';
import { groupBy } from '../../groupBy';
import { valueAt, withChanges, type LayeredMap } from '../../layeredMap';
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

/** What the names of a document say of one sequence of words. */
export interface Known {
  readonly head: number;
  readonly claims: readonly Claim[];
  /** How surely a longer name vouches for it, by type: 0 to 1. */
  readonly vouched: readonly number[];
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

/** By path: the names of a document and their short forms. */
export interface KnownNames {
  readonly known: LayeredMap<number, Known>;
  /** First words of the sequences that are known no longer, or were not known in the version before. */
  readonly heads: ReadonlySet<number>;
  /** Paths for which longer names vouch otherwise than in the version before. */
  readonly vouchedOtherwise: ReadonlySet<number>;
}

/** Gathers the claims by block of a document, from the version before only those that have come and gone. */
export function gather(
  claims: readonly (readonly Claim[])[],
  previous?: { readonly claims: readonly (readonly Claim[])[]; readonly known: LayeredMap<number, Known> },
): KnownNames {
  const { gone, come } = exchanged(claims, previous?.claims ?? []);
  if (previous && sameItems(gone, come, sameClaim)) return { ...NOTHING_NEW, known: previous.known };
  const lost = groupBy(gone, ({ path }) => path);
  const gained = groupBy(come, ({ path }) => path);
  const changes = new Map<number, Known | undefined>();
  const heads = new Set<number>();
  const vouchedOtherwise = new Set<number>();
  for (const path of new Set([...lost.keys(), ...gained.keys()])) {
    const before = previous && valueAt(previous.known, path);
    const all = [...without(before?.claims ?? [], lost.get(path) ?? []), ...(gained.get(path) ?? [])];
    const now = all.length === 0 ? undefined : knownOf(all);
    changes.set(path, now);
    if (!now || !before) heads.add((now ?? before)!.head);
    if (!sameItems(now?.vouched ?? [], before?.vouched ?? [])) vouchedOtherwise.add(path);
  }
  return { known: withChanges(previous?.known, changes), heads, vouchedOtherwise };
}

const sameClaim = (a: Claim, b: Claim): boolean => a.path === b.path && a.type === b.type && a.sure === b.sure;

/** The claims but for those that are lost, each as often as it is lost. */
function without(claims: readonly Claim[], lost: readonly Claim[]): readonly Claim[] {
  const keyOf = ({ type, sure }: Claim): string => `${type} ${sure}`;
  const times = new Map<string, number>();
  for (const claim of lost) times.set(keyOf(claim), (times.get(keyOf(claim)) ?? 0) + 1);
  if (times.size === 0) return claims;
  return claims.filter((claim) => {
    const left = times.get(keyOf(claim)) ?? 0;
    if (left > 0) times.set(keyOf(claim), left - 1);
    return left === 0;
  });
}

const NOTHING_NEW = { heads: new Set<number>(), vouchedOtherwise: new Set<number>() };

function knownOf(claims: readonly Claim[]): Known {
  const vouched = NAME_TYPES.map(() => 0);
  for (const { type, sure } of claims) if (type >= 0) vouched[type] = Math.max(vouched[type]!, sure);
  return { head: claims[0]!.head, claims, vouched };
}
