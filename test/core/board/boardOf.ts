import type { Board } from '../../../src/core/board/board';
import { toBoard } from '../../../src/core/board/toBoard';
import type { LedgerEntry } from '../../../src/core/negotiation/ledgerEntry';
import { buildNegotiation, type Contribution } from '../../../src/core/negotiation/negotiation';
import type { Topic } from '../../../src/core/topics/taxonomy';

const topic = (id: string, label: string, children: readonly Topic[] = []): Topic => ({
  ...{ id, label, children },
  ...{ synonyms: [], hints: [], area: 'other', color: undefined, note: undefined, formerIds: [] },
});

const TOPICS = [
  topic('tariffs', 'Tariffs'),
  topic('agriculture', 'Agriculture', [topic('agriculture/beef', 'Beef')]),
  topic('other', 'Other'),
];

interface Said extends Partial<Omit<Contribution, 'entries'>> {
  readonly today?: string;
}

/** The board of these entries, all in one contribution. */
export function boardOf(entries: readonly LedgerEntry[], { today = '2026-06-27', ...said }: Said = {}): Board {
  const documents = [{ rounds: [], actors: [], ...said, entries }];
  return toBoard({ documents, negotiation: buildNegotiation(documents), topics: TOPICS, today });
}
