import type { Board, BoardStatement } from './board';

/** What has become different in a board; a part that is absent has stayed as it was. */
export interface BoardChange {
  readonly today?: Board['today'];
  readonly documents?: Board['documents'];
  readonly statements?: StatementsChange;
  readonly positions?: Board['positions'];
  readonly timeline?: Board['timeline'];
  readonly deadlines?: Board['deadlines'];
}

export interface StatementsChange {
  /** Those that are new or read otherwise than before. */
  readonly put: readonly BoardStatement[];
  /** All ids in their new order; those that are not among them are gone. */
  readonly order: readonly string[];
}

/** The way from one board to another, in as few words as possible: after an edit, one statement of thousands. */
export function boardChange(before: Board, after: Board): BoardChange {
  const statements = statementsChange(before.statements, after.statements);
  return {
    ...(before.today === after.today ? {} : { today: after.today }),
    ...(before.documents === after.documents ? {} : { documents: after.documents }),
    ...(statements ? { statements } : {}),
    ...(same(before.positions, after.positions) ? {} : { positions: after.positions }),
    ...(same(before.timeline, after.timeline) ? {} : { timeline: after.timeline }),
    ...(same(before.deadlines, after.deadlines) ? {} : { deadlines: after.deadlines }),
  };
}

export const isEmptyChange = (change: BoardChange): boolean => Object.keys(change).length === 0;

function statementsChange(
  before: readonly BoardStatement[],
  after: readonly BoardStatement[],
): StatementsChange | undefined {
  const known = new Map(before.map((statement) => [statement.id, JSON.stringify(statement)]));
  const put = after.filter((statement) => known.get(statement.id) !== JSON.stringify(statement));
  const isSameOrder = before.length === after.length && before.every(({ id }, at) => id === after[at]!.id);
  return put.length === 0 && isSameOrder ? undefined : { put, order: after.map(({ id }) => id) };
}

/** Boards are built in one order of keys, so that equal parts are equal texts. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
