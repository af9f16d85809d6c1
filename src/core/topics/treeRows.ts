import type { LedgerEntry } from '../negotiation/ledgerEntry';
import type { ProposedTopic } from './proposeTopics';
import type { Topic } from './taxonomy';
import type { EntryItem, GroupItem, Grouping, MoreItem, ProposalItem, SentenceItem, TooltipFact } from './treeItem';

/** Longer clauses are cut at a word; the sentence below shows them whole. */
const MAX_LABEL = 90;

export interface GroupRow {
  readonly grouping: Grouping;
  readonly value: string;
  readonly label: string;
  readonly topic: Topic | undefined;
  readonly entries: readonly LedgerEntry[];
}

export function groupItem(id: string, row: GroupRow): GroupItem {
  const { grouping, value, label, topic, entries } = row;
  const count = entries.length;
  const unreviewed = countUnreviewed(entries);
  return {
    kind: 'group',
    id,
    label,
    description: progress(count, unreviewed),
    tooltip: facts({
      [capitalized(grouping)]: topic && topic.id !== label ? `${label} (${topic.id})` : label,
      Note: topic?.note,
      Commitments: String(count),
      'To review': String(unreviewed),
      Documents: String(new Set(entries.map((entry) => entry.file)).size),
    }),
    ...{ grouping, value, topic, count, unreviewed },
  };
}

/** A narrow side bar has room for one number; a second one is shown once it tells something else. */
function progress(count: number, unreviewed: number): string {
  if (unreviewed === 0) return String(count);
  return unreviewed === count ? `${count} to review` : `${count} · ${unreviewed} to review`;
}

export function entryItem(id: string, entry: LedgerEntry): EntryItem {
  const { parties, kind, file, span } = entry;
  return {
    kind: 'entry',
    id,
    label: `${names(parties) || 'Party not known'} · ${kind}`,
    description: shorten(entry.topicPhrase ? `${entry.topicPhrase}: ${entry.text}` : entry.text),
    tooltip: entryFacts(entry),
    ...{ entry, act: kind, file, span },
  };
}

export const sentenceItem = (id: string, entry: LedgerEntry): SentenceItem => ({
  kind: 'sentence',
  id,
  label: entry.sentence.text,
  description: [entry.sentence.place, entry.file].filter(Boolean).join(' · '),
  tooltip: entryFacts(entry),
  entry,
  file: entry.file,
  span: entry.sentence.span,
});

export const proposalItem = (id: string, { phrase, parent, entries }: ProposedTopic): ProposalItem => ({
  kind: 'proposal',
  id,
  label: phrase,
  description: `new topic? · ${entries.length}`,
  tooltip: facts({
    'Proposed topic': phrase,
    Below: parent,
    Why: `${entries.length} commitments are about it, and no topic knows the words.`,
  }),
  phrase,
  parent,
  count: entries.length,
});

export const moreItem = (parent: string, remaining: number): MoreItem => ({
  kind: 'more',
  id: `${parent}/more`,
  label: `Show more (${remaining} left)`,
  description: '',
  tooltip: [],
  ...{ parent, remaining },
});

export const countUnreviewed = (entries: readonly LedgerEntry[]): number =>
  entries.filter((entry) => entry.review === 'unreviewed').length;

const entryFacts = (entry: LedgerEntry): readonly TooltipFact[] =>
  facts({
    Kind: entry.kind,
    Party: names(entry.parties),
    To: names(entry.addressees),
    Topic: entry.topic,
    Due: dueText(entry),
    Condition: entry.condition,
    'Said by': entry.speaker,
    Clause: entry.text,
    Review: entry.review,
    Rule: entry.rule,
    Document: [entry.file, entry.published, entry.sentence.place].filter(Boolean).join(' · '),
  });

function dueText({ due }: LedgerEntry): string | undefined {
  if (!due?.date || due.date === due.phrase) return due?.phrase;
  return `${due.phrase} (${due.date})`;
}

const facts = (values: Readonly<Record<string, string | undefined>>): readonly TooltipFact[] =>
  Object.entries(values).flatMap(([name, value]) => (value ? [{ name, value }] : []));

const names = (parties: readonly string[]): string => parties.join('; ');

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function shorten(text: string): string {
  if (text.length <= MAX_LABEL) return text;
  const cut = text.lastIndexOf(' ', MAX_LABEL);
  return `${text.slice(0, cut > 0 ? cut : MAX_LABEL).trimEnd()}…`;
}
