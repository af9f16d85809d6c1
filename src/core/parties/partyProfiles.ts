import type { IndexedEntity } from '../entities/indexedEntity';
import { groupBy } from '../groupBy';
import { actsFor } from '../negotiation/actsFor';
import type { LedgerEntry } from '../negotiation/ledgerEntry';
import type { EntityType } from '../recognition/mention';
import type { Span } from '../text/span';

/** A party of a negotiation with all that the documents tell of it: who acts for it, what it undertakes, where it is named. */
export interface PartyProfile {
  /** Canonical name. */
  readonly name: string;
  /** What it is most often taken for; undefined for one that is only known from commitments. */
  readonly type: EntityType | undefined;
  readonly aliases: readonly string[];
  /** Titles, of a person who is a party. */
  readonly roles: readonly string[];
  /** People and bodies that speak and act for it, by how often they are named. */
  readonly actors: readonly Actor[];
  /** In which it acts, or someone for it; in the order given. */
  readonly commitments: readonly LedgerEntry[];
  /** What others demand of it, or threaten it with. */
  readonly asked: readonly LedgerEntry[];
  /** By document, in the order given. */
  readonly mentions: readonly DocumentMentions[];
  readonly mentionCount: number;
}

export interface Actor {
  readonly name: string;
  readonly type: EntityType;
  readonly roles: readonly string[];
  readonly mentionCount: number;
  readonly first: { readonly file: string; readonly span: Span };
}

export interface DocumentMentions {
  readonly file: string;
  /** In text order. */
  readonly spans: readonly Span[];
}

/** What is needed of a document. */
export interface PartyDocument {
  readonly file: string;
  readonly entries: readonly LedgerEntry[];
  readonly entities: readonly IndexedEntity[];
}

/** Every party that acts, the most active first: by commitments, then by mentions. Rejected commitments count for nothing. */
export function partyProfiles(documents: readonly PartyDocument[]): readonly PartyProfile[] {
  const named = documents.flatMap(({ file, entities }) => entities.map((entity) => ({ file, entity })));
  const partyOf = actsFor(named.map(({ entity }) => entity));
  const entries = documents.flatMap((each) => each.entries).filter(({ review }) => review !== 'rejected');
  const acts = byParty(entries, ({ parties, addressees, kind }) =>
    (kind === 'agreement' ? [...parties, ...addressees] : parties).map(partyOf),
  );
  const asked = byParty(entries, ({ addressees, kind }) =>
    kind === 'demand' || kind === 'threat' ? addressees.map(partyOf) : [],
  );
  const byName = groupBy(named, ({ entity }) => entity.name);
  const agents = groupBy(
    named.filter(({ entity }) => isAgent(entity) && partyOf(entity.name) !== entity.name),
    ({ entity }) => partyOf(entity.name),
  );
  const profiles = [...acts].map(([name, commitments]): PartyProfile => {
    const mentions = mentionsIn(byName.get(name) ?? []);
    return {
      name,
      ...identity((byName.get(name) ?? []).map(({ entity }) => entity)),
      actors: actorsAmong(agents.get(name) ?? []),
      commitments,
      asked: asked.get(name) ?? [],
      mentions,
      mentionCount: mentions.reduce((sum, { spans }) => sum + spans.length, 0),
    };
  });
  return profiles.sort(byActivity);
}

interface Named {
  readonly file: string;
  readonly entity: IndexedEntity;
}

const isAgent = ({ type }: IndexedEntity): boolean => type === 'person' || type === 'organization';

/** An entry with two parties belongs to both, and once to each. */
function byParty(
  entries: readonly LedgerEntry[],
  partiesOf: (entry: LedgerEntry) => readonly string[],
): ReadonlyMap<string, readonly LedgerEntry[]> {
  const found = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    for (const party of new Set(partiesOf(entry))) {
      const known = found.get(party);
      if (known) known.push(entry);
      else found.set(party, [entry]);
    }
  }
  return found;
}

function identity(entities: readonly IndexedEntity[]): Pick<PartyProfile, 'type' | 'aliases' | 'roles'> {
  return {
    type: mostOften(entities.map(({ type }) => type)),
    aliases: distinct(entities.flatMap(({ aliases }) => aliases)),
    roles: distinct(entities.flatMap(({ roles }) => roles)),
  };
}

function actorsAmong(named: readonly Named[]): readonly Actor[] {
  const actors = [...groupBy(named, ({ entity }) => entity.name)].map(([name, own]): Actor => {
    const { file, entity } = own[0]!;
    return {
      name,
      type: mostOften(own.map((each) => each.entity.type))!,
      roles: distinct(own.flatMap((each) => each.entity.roles)),
      mentionCount: own.reduce((sum, each) => sum + each.entity.mentions.length, 0),
      first: { file, span: entity.mentions[0]! },
    };
  });
  return actors.sort((a, b) => b.mentionCount - a.mentionCount || compareText(a.name, b.name));
}

const mentionsIn = (named: readonly Named[]): readonly DocumentMentions[] =>
  [...groupBy(named, ({ file }) => file)].map(([file, own]) => ({
    file,
    spans: own.flatMap(({ entity }) => entity.mentions).sort((a, b) => a.start - b.start),
  }));

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

function mostOften<T>(values: readonly T[]): T | undefined {
  const counts = [...groupBy(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.value;
}

const byActivity = (a: PartyProfile, b: PartyProfile): number =>
  b.commitments.length - a.commitments.length || b.mentionCount - a.mentionCount || compareText(a.name, b.name);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
