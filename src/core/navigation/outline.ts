import type { Block, PolicyDocument } from '../document/policyDocument';
import { groupBy } from '../groupBy';
import type { LedgerEntry } from '../negotiation/ledgerEntry';
import type { RoundMention } from '../negotiation/roundMentions';
import { lastAtMost } from '../text/partitionPoint';
import { contains, type Span } from '../text/span';

/** One row of a document's outline. `span` covers the rows below it; `place` is what is shown when it is chosen. */
export type OutlineRow =
  | {
      readonly kind: 'section';
      readonly title: string;
      readonly span: Span;
      readonly place: Span;
      readonly rows: OutlineRows;
    }
  | {
      readonly kind: 'topic';
      readonly topic: string;
      readonly span: Span;
      readonly place: Span;
      readonly rows: OutlineRows;
    }
  | { readonly kind: 'commitment'; readonly entry: LedgerEntry; readonly span: Span; readonly place: Span }
  | { readonly kind: 'round'; readonly round: RoundMention; readonly span: Span; readonly place: Span };

type OutlineRows = readonly OutlineRow[];

interface Outlined {
  readonly document: PolicyDocument;
  readonly entries: readonly LedgerEntry[];
  readonly rounds: readonly RoundMention[];
}

/**
 * Rounds, topics and commitments of a document in the order of the text, below the headings that they stand under.
 * Commitments that follow one another on one topic share its row, so that no two rows of a level overlap and the way
 * down to any place is one: breadcrumbs need that. A heading that all else stands under, as a title does, has no row.
 */
export function outlineOf({ document, entries, rounds }: Outlined): OutlineRows {
  const headings = document.blocks.filter(({ kind }) => kind === 'heading');
  const starts = headings.map(({ span }) => span.start);
  const headingOf = ({ span }: { readonly span: Span }): number => lastAtMost(starts, span.start);
  const kept = once(entries.filter(({ review }) => review !== 'rejected'));
  const entriesUnder = groupBy(kept, headingOf);
  const roundsUnder = groupBy(rounds, headingOf);
  const rowsUnder = (heading: number): OutlineRows =>
    rowsOf(entriesUnder.get(heading) ?? [], roundsUnder.get(heading) ?? []);
  const rowsIn = ({ heading, inside }: Section): OutlineRows => [...rowsUnder(heading), ...inside.flatMap(sectionRow)];
  const sectionRow = (section: Section): OutlineRows => {
    const { title, span, place } = section;
    const rows = rowsIn(section);
    return rows.length > 0 ? [{ kind: 'section', title, span, place, rows }] : [];
  };
  const sections = sectionsOf(headings, document.text.length);
  return [...rowsUnder(ABOVE_ALL), ...sections.flatMap(sections.length > 1 ? sectionRow : rowsIn)];
}

/** What several people have recorded alike has one row. */
const once = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  [
    ...groupBy(entries, ({ kind, topic, parties, span }) =>
      JSON.stringify([span.start, span.end, kind, topic, parties]),
    ),
  ].map(([, [first]]) => first!);

/** Stands for the heading of what comes before the first one. */
const ABOVE_ALL = -1;

interface Section {
  /** Which of the document's headings it begins with. */
  readonly heading: number;
  readonly title: string;
  readonly level: number;
  /** From the heading to the next one that does not stand under it. */
  readonly span: Span;
  readonly place: Span;
  readonly inside: readonly Section[];
}

/** The sections that stand under no other. */
function sectionsOf(headings: readonly Block[], end: number): readonly Section[] {
  // From the last heading to the first, so that what follows one is known; the nearest stands last.
  const following: Section[] = [];
  for (let heading = headings.length - 1; heading >= 0; heading--) {
    const { span: place, prose, level = 1 } = headings[heading]!;
    const inside: Section[] = [];
    while (following.length > 0 && following.at(-1)!.level > level) inside.push(following.pop()!);
    const span = { start: place.start, end: following.at(-1)?.span.start ?? end };
    following.push({ heading, title: prose.text, level, span, place, inside });
  }
  return following.toReversed();
}

function rowsOf(entries: readonly LedgerEntry[], rounds: readonly RoundMention[]): OutlineRows {
  const topics = runsOfTopics(entries).map((run) => {
    const span = { start: run[0]!.span.start, end: Math.max(...run.map((entry) => entry.span.end)) };
    const inside = rounds.filter((round) => contains(span, round.span));
    const rows = inTextOrder([...run.map(commitmentRow), ...inside.map(roundRow)]);
    return { kind: 'topic', topic: run[0]!.topic, span, place: run[0]!.span, rows } as const;
  });
  const outside = rounds.filter((round) => !topics.some(({ span }) => contains(span, round.span)));
  return inTextOrder([...topics, ...outside.map(roundRow)]);
}

/** Entries that stand next to each other and are of one topic. */
function runsOfTopics(entries: readonly LedgerEntry[]): readonly (readonly LedgerEntry[])[] {
  const runs: LedgerEntry[][] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last?.[0]?.topic === entry.topic) last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

const commitmentRow = (entry: LedgerEntry): OutlineRow => ({
  kind: 'commitment',
  entry,
  span: entry.span,
  place: entry.span,
});

const roundRow = (round: RoundMention): OutlineRow => ({ kind: 'round', round, span: round.span, place: round.span });

const inTextOrder = (rows: OutlineRows): OutlineRows => rows.toSorted((a, b) => a.span.start - b.span.start);
