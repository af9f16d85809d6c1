import { reanchorReport, stateOf, type ReanchorState } from '../annotation/reanchorReport';
import type { Placed } from '../annotation/placeAnnotations';
import { groupBy } from '../groupBy';
import type { LedgerEntry } from '../negotiation/ledgerEntry';
import { rowTree, type Branch, type RowTree } from '../rows/rowTree';

/** Why something waits for a person, worst first. */
const WORK = ['facts changed', 'lost', 'orphaned', 'changed', 'disputed', 'suggested'] as const;

export type Work = (typeof WORK)[number];

export type WorkRow = SectionRow | DocumentRow | EntryRow | AnnotationRow | LostRow;

export interface SectionRow {
  readonly kind: 'section';
  readonly work: Work;
  readonly count: number;
}

/** The suggestions of one document. */
export interface DocumentRow {
  readonly kind: 'document';
  readonly file: string;
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly count: number;
}

/** A commitment that is suggested or disputed. */
export interface EntryRow {
  readonly kind: 'entry';
  readonly entry: LedgerEntry;
}

/** An annotation whose text has changed or is gone. */
export interface AnnotationRow {
  readonly kind: 'annotation';
  readonly file: string;
  readonly placed: Placed;
  readonly state: ReanchorState;
}

/** A document that has annotations but is not there. */
export interface LostRow {
  readonly kind: 'lost';
  readonly path: string;
}

/** What is waited for in one document. */
export interface WorkDocument {
  readonly file: string;
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly entries: readonly LedgerEntry[];
  readonly placed: readonly Placed[];
}

export interface Worklist {
  readonly rows: RowTree<WorkRow>;
  readonly counts: Readonly<Record<Work, number>>;
}

/**
 * Everything that waits for a person in a dossier: what changed under an annotation, what is disputed, what the rules
 * suggest. A rejected find whose text has changed is no loss to anybody and waits for nobody.
 */
export function worklist(documents: readonly WorkDocument[], lost: readonly string[]): Worklist {
  const waiting: Readonly<Record<Work, readonly Branch<WorkRow>[]>> = {
    ...unsettled(documents),
    lost: lost.map((path) => ({ key: path, row: { kind: 'lost', path } })),
    disputed: documents.flatMap(({ entries }) =>
      entries.filter(({ review }) => review === 'disputed').map(entryBranch),
    ),
    suggested: documents.flatMap(suggestedIn),
  };
  const counts = Object.fromEntries(WORK.map((work) => [work, countIn(waiting[work])])) as Record<Work, number>;
  const sections = WORK.filter((work) => counts[work] > 0).map((work): Branch<WorkRow> => ({
    key: work,
    row: { kind: 'section', work, count: counts[work] },
    below: () => waiting[work],
  }));
  return { rows: rowTree(sections), counts };
}

type Unsettled = 'facts changed' | 'orphaned' | 'changed';

function unsettled(documents: readonly WorkDocument[]): Record<Unsettled, readonly Branch<WorkRow>[]> {
  const open = documents.flatMap(({ file, placed }) =>
    reanchorReport(placed.filter(isWanted)).open.map((entry) => ({ file, placed: entry.placed })),
  );
  const byState = groupBy(open, ({ placed }) => stateOf(placed));
  const branches = (state: Unsettled): readonly Branch<WorkRow>[] =>
    (byState.get(state) ?? []).map(({ file, placed }) => ({
      key: placed.annotation.id,
      row: { kind: 'annotation', file, placed, state },
    }));
  return { 'facts changed': branches('facts changed'), orphaned: branches('orphaned'), changed: branches('changed') };
}

/** A rejected find whose text has changed may simply be found again. */
export const isWanted = ({ annotation }: Placed): boolean => annotation.provenance?.state !== 'rejected';

function suggestedIn({ file, title, published, entries }: WorkDocument): readonly Branch<WorkRow>[] {
  const suggested = entries.filter(({ review }) => review === 'unreviewed');
  if (suggested.length === 0) return [];
  const row = { kind: 'document', file, title, published, count: suggested.length } as const;
  return [{ key: file, row, below: () => suggested.map(entryBranch) }];
}

const entryBranch = (entry: LedgerEntry): Branch<WorkRow> => ({ key: entry.id, row: { kind: 'entry', entry } });

const countIn = (branches: readonly Branch<WorkRow>[]): number =>
  branches.reduce((sum, { row }) => sum + (row.kind === 'document' ? row.count : 1), 0);
