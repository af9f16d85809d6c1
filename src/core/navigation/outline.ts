import type { PolicyDocument } from '../document/policyDocument';
import type { LedgerEntry } from '../negotiation/ledgerEntry';
import type { RoundMention } from '../negotiation/roundMentions';
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
 * down to any place is one: breadcrumbs need that. A document with one heading has no sections.
 */
export function outlineOf({ document, entries, rounds }: Outlined): OutlineRows {
  const kept = entries.filter(({ review }) => review !== 'rejected');
  const sections = sectionsOf(document).map((section) => ({
    ...section,
    rows: rowsOf(
      kept.filter(({ span }) => holds(section.span, span)),
      rounds.filter(({ span }) => holds(section.span, span)),
    ),
  }));
  const filled = sections.filter(({ rows }) => rows.length > 0);
  if (sections.filter(({ title }) => title !== undefined).length < 2) return filled.flatMap(({ rows }) => rows);
  return filled.flatMap(({ title, span, place, rows }): OutlineRows =>
    title === undefined ? rows : [{ kind: 'section', title, span, place, rows }],
  );
}

interface Section {
  /** Undefined for what stands above the first heading. */
  readonly title: string | undefined;
  readonly span: Span;
  readonly place: Span;
}

function sectionsOf({ blocks, text }: PolicyDocument): readonly Section[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const first = headings[0]?.span.start ?? text.length;
  const above: Section = { title: undefined, span: { start: 0, end: first }, place: { start: 0, end: 0 } };
  return [
    above,
    ...headings.map(({ span, prose }, i): Section => ({
      title: prose.text,
      span: { start: span.start, end: headings[i + 1]?.span.start ?? text.length },
      place: span,
    })),
  ];
}

const holds = (outer: Span, { start }: Span): boolean => outer.start <= start && start < outer.end;

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
