import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentFacts } from '../../src/core/indexing/documentFacts';
import { buildNegotiation } from '../../src/core/negotiation/negotiation';
import type { LedgerEntry } from '../../src/core/negotiation/ledgerEntry';
import { dossierSearch } from '../../src/core/search/dossierSearch';
import { loadTaxonomy } from '../../src/core/topics/loadTaxonomy';
import type { Taxonomy } from '../../src/core/topics/taxonomy';
import { buildTopicTree, type TopicTree } from '../../src/core/topics/topicTree';
import { median, timeOf } from './race';

/** What views of a large ledger cost, in milliseconds of processor time. */
export interface LedgerCost {
  /** Building the tree of 10,000 commitments, opening every group of the first level, and finding the way to one. */
  readonly treeMilliseconds: number;
  /** Putting a negotiation of 10,000 commitments together. */
  readonly negotiationMilliseconds: number;
  /** One letter more in the search of the whole dossier. */
  readonly searchMilliseconds: number;
}

const COMMITMENTS = 10_000;
const ROUNDS = 5;
const QUERY = 'united states tariff';

export async function benchLedger(facts: readonly DocumentFacts[]): Promise<LedgerCost> {
  const taxonomy = await loadTaxonomy((path) => readFile(join(__dirname, '../../media', path)));
  const documents = many(facts);
  const entries = documents.flatMap((each) => each.entries);
  const search = dossierSearch();
  documents.forEach((each) => search.put(each));
  search.find('a', 1, taxonomy);
  const beginnings = Array.from(QUERY, (_, at) => QUERY.slice(0, at + 1));
  const milliseconds = (run: () => unknown): number => median(Array.from({ length: ROUNDS }, () => timeOf(run)));
  return {
    treeMilliseconds: milliseconds(() => openTree(entries, taxonomy)),
    negotiationMilliseconds: milliseconds(() => buildNegotiation(documents)),
    searchMilliseconds:
      milliseconds(() => beginnings.map((query) => search.find(query, 50, taxonomy))) / beginnings.length,
  };
}

function openTree(entries: readonly LedgerEntry[], taxonomy: Taxonomy): TopicTree {
  const tree = buildTopicTree(entries, taxonomy, { groupBy: ['topic'] });
  for (const { id } of tree.roots) tree.children(id);
  let row = tree.rowsOf(entries[entries.length >> 1]!.id)[0];
  while (row) row = tree.parent(row.id);
  return tree;
}

/** The same documents again and again under other names, until they have so many commitments. */
function many(facts: readonly DocumentFacts[]): readonly DocumentFacts[] {
  const documents: DocumentFacts[] = [];
  for (let count = 0, round = 0; count < COMMITMENTS; round++) {
    for (const each of facts) {
      const file = `${round}/${each.file}`;
      const entries = each.entries.map((entry) => ({ ...entry, file, id: `${round}/${entry.id}` }));
      documents.push({ ...each, file, entries: entries.slice(0, COMMITMENTS - count) });
      count += entries.length;
      if (count >= COMMITMENTS) break;
    }
  }
  return documents;
}
