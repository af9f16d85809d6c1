import type { Figure } from './figure';
import { benchFolder } from './folder';
import { benchLedger } from './ledger';

/** What a folder costs to read, cold and again, and what the views of a large ledger cost. */
export async function folderFigures(articles: readonly string[]): Promise<readonly Figure[]> {
  const { facts, documents, ...cost } = await benchFolder(articles);
  const ledger = await benchLedger(facts);
  const cold = (1000 * cost.coldSeconds) / 2;
  const atMost = (what: string, measured: number, theirs: number): Figure => ({
    ...{ what, unit: 'ms', measured, peer: 'at most', theirs, must: 1 },
  });
  return [
    {
      what: `cold index of ${documents} documents on two cores`,
      ...{ unit: 'ms', measured: cold, peer: 'remark-parse + gfm on one core', theirs: 1000 * cost.remarkSeconds },
      ...{ must: 1.2, aim: 0.8 },
    },
    {
      what: 'second start, from the cache',
      ...{ unit: 'ms', measured: 1000 * cost.cachedSeconds, peer: 'the cold index', theirs: cold },
      ...{ must: 1 / 20, aim: 1 / 50 },
    },
    {
      what: 'one document more, of 10,000 short ones',
      ...{ unit: 'ms', measured: cost.amongMany, peer: 'of 1,000', theirs: cost.amongFew, must: 1.1, aim: 1.05 },
    },
    {
      what: `heap with ${documents} documents shown in every view`,
      ...{ unit: 'MB', measured: cost.heapMegabytes, peer: 'at most', theirs: 150, must: 1, aim: 80 / 150 },
    },
    atMost('tree of 10,000 commitments: expand and reveal', ledger.treeMilliseconds, 200),
    atMost('negotiation of 10,000 commitments', ledger.negotiationMilliseconds, 1000),
    atMost('search among 10,000 commitments, each letter', ledger.searchMilliseconds, 100),
  ];
}
