import type { Analysis } from '../analysis';
import type { Entity } from '../entities/entity';
import { actsFor } from './actsFor';
import { findContradictions, type Contradiction } from './contradictions';
import type { LedgerEntry } from './ledgerEntry';
import { linkMatters, type Matter } from './matters';
import { positions, type Position } from './positions';
import { roundMentions, type RoundMention } from './roundMentions';
import { joinRounds, type Round } from './rounds';
import { buildTimeline, type TimelineItem } from './timeline';

/** What is kept of one document to see the negotiation as a whole: small, and all plain values. */
export interface Contribution {
  readonly entries: readonly LedgerEntry[];
  readonly rounds: readonly RoundMention[];
  /** People and organizations that act for a country; their mentions are dropped. */
  readonly actors: readonly Pick<Entity, 'name' | 'type' | 'country'>[];
}

export function toContribution(file: string, analysis: Analysis, entries: readonly LedgerEntry[]): Contribution {
  const actors = analysis.entities.filter(({ country }) => country !== undefined);
  return {
    entries,
    rounds: roundMentions(file, analysis),
    actors: actors.map(({ name, type, country }) => ({ name, type, country })),
  };
}

/** A negotiation across the documents of a dossier. */
export interface Negotiation {
  readonly positions: readonly Position[];
  /** Commitments that several statements are about. */
  readonly matters: readonly Matter[];
  readonly contradictions: readonly Contradiction[];
  readonly rounds: readonly Round[];
  readonly timeline: readonly TimelineItem[];
}

/** Puts the documents together; ministers and ministries count for their country. */
export function buildNegotiation(contributions: readonly Contribution[]): Negotiation {
  const entries = contributions.flatMap((each) => each.entries);
  const rounds = joinRounds(contributions.flatMap((each) => each.rounds));
  const matters = linkMatters(entries);
  return {
    positions: positions(entries, actsFor(contributions.flatMap((each) => each.actors))),
    matters: matters.filter(({ statements }) => statements.length > 1),
    contradictions: findContradictions(entries, matters),
    rounds,
    timeline: buildTimeline(entries, rounds, matters),
  };
}
