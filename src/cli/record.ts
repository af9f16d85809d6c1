import type { Analysis } from '../core/analysis';
import type { Commitment } from '../core/commitments/commitment';
import { areaOf, type Taxonomy } from '../core/topics/taxonomy';

/** What `analyze --json` prints per file. Scripts rely on the keys; offsets are half-open, in UTF-16 units. */
export interface AnalysisRecord {
  readonly file: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly entities: readonly EntityRecord[];
  readonly commitments: readonly CommitmentRecord[];
}

export interface EntityRecord {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** Canonical name; for a date its ISO form, or the words where it cannot be resolved. */
  readonly entity: string;
  readonly text: string;
  readonly rule: string;
}

export interface CommitmentRecord {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  /** Canonical names joined by "; "; null when none. */
  readonly party: string | null;
  readonly to: string | null;
  readonly topic: string | null;
  readonly area: string;
  readonly speaker: string | null;
  readonly due: string | null;
  readonly dueDate: string | null;
  readonly condition: string | null;
  readonly strength: number;
  readonly text: string;
  readonly rule: string;
}

export function toRecord(file: string, analysis: Analysis, taxonomy: Taxonomy): AnalysisRecord {
  return {
    file,
    title: analysis.document.title ?? null,
    published: analysis.document.published ?? null,
    entities: toEntityRecords(analysis),
    commitments: analysis.commitments.map((c) => toCommitmentRecord(c, taxonomy)),
  };
}

function toEntityRecords({ mentions, entities }: Analysis): EntityRecord[] {
  const names = new Map(entities.flatMap((entity) => entity.mentions.map((mention) => [mention, entity.name])));
  return mentions.map((mention) => ({
    start: mention.span.start,
    end: mention.span.end,
    type: mention.type,
    entity: names.get(mention) ?? mention.value ?? mention.text,
    text: mention.text,
    rule: mention.rule,
  }));
}

function toCommitmentRecord(commitment: Commitment, taxonomy: Taxonomy): CommitmentRecord {
  return {
    start: commitment.span.start,
    end: commitment.span.end,
    kind: commitment.kind,
    party: joined(commitment.parties),
    to: joined(commitment.addressees),
    topic: commitment.topicPhrase ?? null,
    area: areaOf(taxonomy, commitment.topic),
    speaker: commitment.speaker ?? null,
    due: commitment.due?.phrase ?? null,
    dueDate: commitment.due?.date ?? null,
    condition: commitment.condition ?? null,
    strength: commitment.strength,
    text: commitment.text,
    rule: commitment.rule,
  };
}

const joined = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join('; '));
