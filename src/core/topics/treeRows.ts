import { english, said, told, type Message, type Say } from '../message';
import type { LedgerEntry } from '../negotiation/ledgerEntry';
import { placeText } from '../negotiation/placeText';
import { KIND_WORDS, REVIEW_WORDS } from '../negotiation/statementWords';
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

export function groupItem(id: string, row: GroupRow, say: Say): GroupItem {
  const { grouping, value, label, topic, entries } = row;
  const count = entries.length;
  const unreviewed = countUnreviewed(entries);
  return {
    kind: 'group',
    id,
    label,
    description: progress(count, unreviewed, say),
    tooltip: facts({
      [told(GROUPING_WORDS[grouping], say)]: topic && topic.id !== label ? `${label} (${topic.id})` : label,
      [say('Note')]: topic?.note,
      [say('Commitments')]: String(count),
      [say('To review')]: String(unreviewed),
      [say('Documents')]: String(new Set(entries.map((entry) => entry.file)).size),
    }),
    ...{ grouping, value, topic, count, unreviewed },
  };
}

/** A narrow side bar has room for one number; a second one is shown once it tells something else. */
function progress(count: number, unreviewed: number, say: Say): string {
  if (unreviewed === 0) return String(count);
  const left = say('{0} to review', unreviewed);
  return unreviewed === count ? left : `${count} · ${left}`;
}

const GROUPING_WORDS: Readonly<Record<Grouping, Message>> = {
  topic: said`Topic`,
  party: said`Party`,
  kind: said`Kind`,
  document: said`Document`,
};

export function entryItem(id: string, entry: LedgerEntry, say: Say = english): EntryItem {
  const { parties, kind, file, span } = entry;
  return {
    kind: 'entry',
    id,
    label: `${names(parties) || say('Party not known')} · ${told(KIND_WORDS[kind], say)}`,
    description: shorten(entry.topicPhrase ? `${entry.topicPhrase}: ${entry.text}` : entry.text),
    tooltip: entryFacts(entry, say),
    ...{ entry, act: kind, file, span },
  };
}

export const sentenceItem = (id: string, entry: LedgerEntry, say: Say): SentenceItem => ({
  kind: 'sentence',
  id,
  label: entry.sentence.text,
  description: [placeText(entry.sentence.place, say), entry.file].filter(Boolean).join(' · '),
  tooltip: entryFacts(entry, say),
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

const entryFacts = (entry: LedgerEntry, say: Say): readonly TooltipFact[] =>
  facts({
    [say('Kind')]: told(KIND_WORDS[entry.kind], say),
    [say('Party')]: names(entry.parties),
    [say('To')]: names(entry.addressees),
    [say('Topic')]: entry.topic,
    [say('Due')]: dueText(entry),
    [say('Condition')]: entry.condition,
    [say('Said by')]: entry.speaker,
    [say('Clause')]: entry.text,
    [say('Review')]: told(REVIEW_WORDS[entry.review], say),
    [say('Rule')]: entry.rule,
    [say('Document')]: [entry.file, entry.published, placeText(entry.sentence.place, say)].filter(Boolean).join(' · '),
  });

function dueText({ due }: LedgerEntry): string | undefined {
  if (!due?.date || due.date === due.phrase) return due?.phrase;
  return `${due.phrase} (${due.date})`;
}

const facts = (values: Readonly<Record<string, string | undefined>>): readonly TooltipFact[] =>
  Object.entries(values).flatMap(([name, value]) => (value ? [{ name, value }] : []));

const names = (parties: readonly string[]): string => parties.join('; ');

function shorten(text: string): string {
  if (text.length <= MAX_LABEL) return text;
  const cut = text.lastIndexOf(' ', MAX_LABEL);
  return `${text.slice(0, cut > 0 ? cut : MAX_LABEL).trimEnd()}…`;
}
