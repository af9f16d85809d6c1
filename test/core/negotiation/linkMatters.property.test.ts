import assert from 'node:assert/strict';
import fc from 'fast-check';
import { byTime } from '../../../src/core/negotiation/chronology';
import type { LedgerEntry } from '../../../src/core/negotiation/ledgerEntry';
import { measureLikeness, SAME_THING, type Likeness } from '../../../src/core/negotiation/likeness';
import { actors, linkMatters, shareParty } from '../../../src/core/negotiation/matters';
import { entry } from './entry';

const WORDS = 'tariff beef quota harbor cable vaccine loan visa steel wheat drone fishery pension nickel orchard'.split(
  ' ',
);

const anyEntry = fc.record({
  words: fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }),
  parties: fc.subarray(['Brazil', 'Chile', 'Japan'], { maxLength: 2 }),
  kind: fc.constantFrom('pledge', 'plan', 'demand', 'agreement' as const),
  day: fc.integer({ min: 10, max: 28 }),
});

/** Few are a small dossier; many are one in which words that stand everywhere tell nothing. */
const anyEntries = (size: { minLength: number; maxLength: number }): fc.Arbitrary<LedgerEntry[]> =>
  fc
    .array(anyEntry, size)
    .map((all) =>
      all.map(({ words, parties, kind, day }, at) =>
        entry({ id: `${at}`, text: words.join(' '), parties, kind, published: `2026-04-${day}`, file: `${at}.md` }),
      ),
    );

/** Compares each entry with all before it. */
function linkAll(entries: readonly LedgerEntry[]): string[][] {
  const ordered = entries.toSorted(byTime);
  const likeness = measureLikeness(ordered);
  const matters: LedgerEntry[][] = [];
  ordered.forEach((one, at) => {
    const earlier = ordered.slice(0, at).filter((other) => isSameFamily(one, other) && shareParty(one, other));
    const alike = earlier.filter((other) => isAlike(one, other, likeness));
    const same = alike.findLast((other) => haveSameWording(one, other, likeness));
    const most = Math.max(...alike.map((other) => likeness.between(one, other)));
    const chosen = same ?? alike.findLast((other) => likeness.between(one, other) === most);
    const matter = chosen && matters.find((each) => each.includes(chosen));
    if (matter) matter.push(one);
    else matters.push([one]);
  });
  return matters.map((matter) => matter.map(({ id }) => id));
}

const isSameFamily = (a: LedgerEntry, b: LedgerEntry): boolean => (a.kind === 'demand') === (b.kind === 'demand');

function isAlike(a: LedgerEntry, b: LedgerEntry, likeness: Likeness): boolean {
  const [ours, theirs] = [likeness.wordsOf(a)!, likeness.wordsOf(b)!];
  const sharesTelling = ours.ranks.slice(0, ours.telling).some((rank) => theirs.ranks.includes(rank));
  return sharesTelling && likeness.between(a, b) >= SAME_THING;
}

const haveSameWording = (a: LedgerEntry, b: LedgerEntry, likeness: Likeness): boolean =>
  actors(a).toSorted().join() === actors(b).toSorted().join() &&
  likeness.wordsOf(a)!.ranks.join() === likeness.wordsOf(b)!.ranks.join();

describe('linkMatters on any dossier', () => {
  for (const [name, size, numRuns] of [
    ['a small one', { minLength: 0, maxLength: 40 }, 200],
    ['a larger one', { minLength: 101, maxLength: 150 }, 20],
  ] as const) {
    it(`links in ${name} what comparing all with all would link`, () => {
      fc.assert(
        fc.property(anyEntries(size), (entries) => {
          const linked = linkMatters(entries).map(({ statements }) => statements.map((each) => each.entry.id));
          assert.deepEqual(linked, linkAll(entries));
        }),
        { numRuns },
      );
    });
  }
});
