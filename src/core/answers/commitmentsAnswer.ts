import { COMMITMENT_KINDS, type CommitmentKind } from '../commitments/commitment';
import { byTime } from '../negotiation/chronology';
import type { LedgerEntry, ReviewState } from '../negotiation/ledgerEntry';
import { matchesFilter } from '../negotiation/ledgerFilter';
import { boundOf, quoteOf, type Answer, type AnsweredFrom, type Quote } from './answer';

/** What is asked about the commitments of a dossier; an absent criterion lets everything through. */
export interface CommitmentsQuestion {
  readonly kind?: CommitmentKind;
  /** Part of the name of a party or an addressee, upper and lower case alike. */
  readonly party?: string;
  /** Words of the topic's name, of the sentence or of the parties; all must occur. */
  readonly about?: string;
  /** ISO 8601 date: published on that day or later. */
  readonly since?: string;
  readonly limit?: number;
}

export interface CommitmentAnswer extends Quote {
  readonly kind: CommitmentKind;
  readonly parties: readonly string[];
  readonly addressees: readonly string[];
  readonly topic: string;
  readonly speaker?: string;
  readonly due?: string;
  readonly condition?: string;
  /** "unreviewed" is what a rule found and no person has decided on. */
  readonly review: ReviewState;
}

/** Takes a question as it comes from outside; what is not understood in it is left out. */
export function readCommitmentsQuestion(input: unknown): CommitmentsQuestion {
  const { kind, party, about, since, limit } = (input ?? {}) as Readonly<Record<string, unknown>>;
  const known = COMMITMENT_KINDS.find((each) => each === kind);
  return {
    ...(known ? { kind: known } : {}),
    ...(isText(party) ? { party } : {}),
    ...(isText(about) ? { about } : {}),
    ...(isText(since) ? { since } : {}),
    limit: boundOf(limit),
  };
}

/** The commitments that a question is about, oldest first; those that people have rejected are not among them. */
export function commitmentsAnswer(
  documents: readonly AnsweredFrom[],
  question: CommitmentsQuestion,
  topicName: (id: string) => string,
): Answer<CommitmentAnswer> {
  const byFile = new Map(documents.map((document) => [document.file, document]));
  const entries = documents
    .flatMap((document) => document.entries)
    .filter((entry) => isAsked(entry, question, topicName))
    .sort(byTime);
  const found = entries
    .slice(0, boundOf(question.limit))
    .map((entry) => answerOf(entry, byFile.get(entry.file)!, topicName));
  return { total: entries.length, found };
}

function isAsked(
  entry: LedgerEntry,
  { kind, party, about, since }: CommitmentsQuestion,
  topicName: (id: string) => string,
): boolean {
  if (entry.review === 'rejected') return false;
  if (since !== undefined && (entry.published ?? '') < since) return false;
  const names = [...entry.parties, ...entry.addressees].join('\n').toLowerCase();
  if (party !== undefined && !names.includes(party.toLowerCase())) return false;
  // The topic's name counts among the words of the entry.
  const named = { ...entry, topic: `${entry.topic} ${topicName(entry.topic)}` };
  return matchesFilter(named, { ...(kind ? { kinds: [kind] } : {}), ...(about ? { words: about.trim() } : {}) });
}

function answerOf(entry: LedgerEntry, document: AnsweredFrom, topicName: (id: string) => string): CommitmentAnswer {
  const { kind, parties, addressees, speaker, due, condition, review, sentence } = entry;
  const dueDate = due && (due.date && due.date !== due.phrase ? `${due.phrase} (${due.date})` : due.phrase);
  return {
    kind,
    parties,
    addressees,
    topic: topicName(entry.topic),
    ...(speaker ? { speaker } : {}),
    ...(dueDate ? { due: dueDate } : {}),
    ...(condition ? { condition } : {}),
    review,
    ...quoteOf(document, sentence),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
