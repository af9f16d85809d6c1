import { COMMITMENT_KINDS } from '../../commitments/commitment';
import { groupBy } from '../../groupBy';
import { said, type Message } from '../../message';
import type { LedgerEntry } from '../../negotiation/ledgerEntry';
import { OTHER_TOPIC } from '../../topics/taxonomy';
import { topicName } from '../../topics/topicName';
import type { ExchangeBundle } from '../exchangeDocument';

/** Who made commitments on what, counted. */
export interface Network {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

export interface Node {
  /** An XML name token. */
  readonly id: string;
  readonly label: string;
  readonly kind: 'party' | 'topic';
}

/** From a party to a topic. */
export interface Edge {
  readonly source: string;
  readonly target: string;
  /** Number of commitments. */
  readonly weight: number;
  /** "pledge 3, demand 1" */
  readonly kinds: string;
  /** ISO 8601 dates of the first and the last document; undefined where none has a date. */
  readonly first: string | undefined;
  readonly last: string | undefined;
}

export function buildNetwork({ documents, taxonomy }: ExchangeBundle): Network {
  const entries = documents.flatMap(({ ledger }) => ledger).filter((entry) => leftOutOfNetwork(entry) === undefined);
  const pairs = entries.flatMap((entry) =>
    [...new Set(entry.parties)].map((party) => ({ party, topic: entry.topic, entry })),
  );
  const parties = nodesOf(
    'party',
    'p',
    pairs.map(({ party }) => party),
  );
  const topics = nodesOf(
    'topic',
    't',
    pairs.map(({ topic }) => topic),
  );
  const edges = [...groupBy(pairs, ({ party, topic }) => `${party}\n${topic}`).values()].map((group): Edge => {
    const { party, topic } = group[0]!;
    return {
      source: parties.get(party)!.id,
      target: topics.get(topic)!.id,
      ...countsOf(group.map(({ entry }) => entry)),
    };
  });
  const named = [...topics.values()].map((node) => ({ ...node, label: topicName(taxonomy, node.label) }));
  return { nodes: [...parties.values(), ...named], edges };
}

/** Why an entry is no edge of the network; undefined when it is one. */
export function leftOutOfNetwork({ review, parties, topic }: LedgerEntry): Message | undefined {
  if (review === 'rejected') return said`it was rejected`;
  if (parties.length === 0) return said`it has no party, so that there is no edge for it`;
  return topic === OTHER_TOPIC ? said`it has no topic, so that there is no edge for it` : undefined;
}

const nodesOf = (kind: Node['kind'], prefix: string, names: readonly string[]): ReadonlyMap<string, Node> =>
  new Map([...new Set(names)].map((label, i) => [label, { id: `${prefix}${i + 1}`, label, kind }]));

function countsOf(entries: readonly LedgerEntry[]): Omit<Edge, 'source' | 'target'> {
  const kinds = COMMITMENT_KINDS.map((kind) => [kind, entries.filter((entry) => entry.kind === kind).length] as const);
  const dates = entries.flatMap(({ published }) => published ?? []).sort();
  return {
    weight: entries.length,
    kinds: kinds.flatMap(([kind, count]) => (count > 0 ? [`${kind} ${count}`] : [])).join(', '),
    first: dates[0],
    last: dates.at(-1),
  };
}
