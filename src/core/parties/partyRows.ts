import { groupBy } from '../groupBy';
import type { Contradiction } from '../negotiation/contradictions';
import type { LedgerEntry } from '../negotiation/ledgerEntry';
import type { Position, PositionStep } from '../negotiation/positions';
import { rowTree, type Branch, type RowTree } from '../rows/rowTree';
import type { Span } from '../text/span';
import type { Actor, DocumentMentions, PartyProfile } from './partyProfiles';

export type PartyRow =
  | { readonly kind: 'party'; readonly profile: PartySummary }
  | { readonly kind: 'aliases'; readonly names: readonly string[] }
  | { readonly kind: 'roles'; readonly names: readonly string[] }
  | { readonly kind: 'part'; readonly part: Part; readonly count: number }
  | { readonly kind: 'actor'; readonly actor: Actor }
  | { readonly kind: 'position'; readonly topic: string; readonly stance: LedgerEntry; readonly steps: number }
  | { readonly kind: 'step'; readonly step: PositionStep }
  | { readonly kind: 'entry'; readonly entry: LedgerEntry }
  | { readonly kind: 'contradiction'; readonly contradiction: Contradiction }
  | { readonly kind: 'document'; readonly file: string; readonly count: number }
  | { readonly kind: 'mention'; readonly file: string; readonly span: Span };

/** What the row of a party tells: small, since rows are compared whenever something changes. */
export interface PartySummary {
  readonly name: string;
  readonly type: PartyProfile['type'];
  readonly commitments: number;
  readonly mentions: number;
  readonly documents: number;
  readonly contradictions: number;
}

export type Part = 'positions' | 'commitments' | 'asked' | 'contradictions' | 'actors' | 'mentions';

/** What comes of comparing the commitments with one another. */
export interface Comparison {
  readonly positions: readonly Position[];
  readonly contradictions: readonly Contradiction[];
}

/** The parties with what the documents tell of each; without a comparison there are no positions and contradictions. */
export function partyRows(
  profiles: readonly PartyProfile[],
  { positions, contradictions }: Comparison = { positions: [], contradictions: [] },
): RowTree<PartyRow> {
  const positionsOf = groupBy(positions, ({ party }) => party);
  return rowTree(
    profiles.map((profile): Branch<PartyRow> => {
      const own = new Set(profile.commitments.map(({ id }) => id));
      const disagreeing = contradictions.filter(({ earlier, later }) => own.has(earlier.id) || own.has(later.id));
      return {
        key: profile.name,
        row: { kind: 'party', profile: summaryOf(profile, disagreeing.length) },
        below: () => partsOf(profile, positionsOf.get(profile.name) ?? [], disagreeing),
      };
    }),
  );
}

const summaryOf = ({ name, type, commitments, mentions, mentionCount }: PartyProfile, contradictions: number) => ({
  ...{ name, type, contradictions },
  commitments: commitments.length,
  mentions: mentionCount,
  documents: mentions.length,
});

function partsOf(
  { aliases, roles, actors, commitments, asked, mentions, mentionCount }: PartyProfile,
  positions: readonly Position[],
  contradictions: readonly Contradiction[],
): readonly Branch<PartyRow>[] {
  const part = (name: Part, branches: readonly Branch<PartyRow>[], count = branches.length): Branch<PartyRow>[] =>
    branches.length === 0 ? [] : [{ key: name, row: { kind: 'part', part: name, count }, below: () => branches }];
  return [
    ...(aliases.length > 0 ? [{ key: 'aliases', row: { kind: 'aliases', names: aliases } as const }] : []),
    ...(roles.length > 0 ? [{ key: 'roles', row: { kind: 'roles', names: roles } as const }] : []),
    ...part('positions', positions.toSorted(byDate).map(positionBranch)),
    ...part('contradictions', contradictions.map(contradictionBranch)),
    ...part('commitments', commitments.map(entryBranch)),
    ...part('asked', asked.map(entryBranch)),
    ...part(
      'actors',
      actors.map((actor) => ({ key: actor.name, row: { kind: 'actor', actor } })),
    ),
    ...part('mentions', mentions.map(mentionsBranch), mentionCount),
  ];
}

/** Where something moved last comes first, then what has been spoken of most. */
const byDate = (a: Position, b: Position): number =>
  (b.stance.published ?? '').localeCompare(a.stance.published ?? '') || b.history.length - a.history.length;

const positionBranch = ({ topic, stance, history }: Position): Branch<PartyRow> => ({
  key: topic,
  row: { kind: 'position', topic, stance, steps: history.length },
  below: () => history.toReversed().map((step) => ({ key: step.entry.id, row: { kind: 'step', step } })),
});

const entryBranch = (entry: LedgerEntry): Branch<PartyRow> => ({ key: entry.id, row: { kind: 'entry', entry } });

const contradictionBranch = (contradiction: Contradiction): Branch<PartyRow> => {
  const { kind, earlier, later } = contradiction;
  return {
    key: `${kind}:${earlier.id}:${later.id}`,
    row: { kind: 'contradiction', contradiction },
    below: () => [earlier, later].map(entryBranch),
  };
};

const mentionsBranch = ({ file, spans }: DocumentMentions): Branch<PartyRow> => ({
  key: file,
  row: { kind: 'document', file, count: spans.length },
  below: () => spans.map((span) => ({ key: String(span.start), row: { kind: 'mention', file, span } })),
});
