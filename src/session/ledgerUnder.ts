import type { LedgerEntry } from '../core/negotiation/ledgerEntry';
import type { Taxonomy } from '../core/topics/taxonomy';
import { loadCore } from './loadCore';
import { dossierPathOf } from './dossierPath';
import type { KnowledgeStore } from './knowledge';
import type { Reader } from './reader';
import { readNews } from './readNews';
import type { IndexedDocument } from './workspaceIndex';

interface Deps {
  readonly reader: Reader;
  readonly knowledge: KnowledgeStore;
}

/** The commitments of a document as they would be with other topics; nothing is kept of it. Empty if it cannot be read. */
export async function ledgerUnder(
  { reader, knowledge }: Deps,
  { uri, file, placed }: IndexedDocument,
  taxonomy: Taxonomy,
): Promise<readonly LedgerEntry[]> {
  const at = dossierPathOf(uri);
  const news = await readNews(uri);
  if (!at || news.kind !== 'text') return [];
  const analysis = await reader.read(news.text, { ...(await knowledge.get(uri)), taxonomy }, at.path);
  const { ledgerEntries } = await loadCore();
  return ledgerEntries(file, analysis, placed);
}
