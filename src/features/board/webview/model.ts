import type { Board, BoardChange, BoardStatement, BoardTopic } from '../protocol';

/** The board on the page's side, with what is looked up often. */
export interface Model {
  readonly board: Board;
  readonly statements: ReadonlyMap<string, BoardStatement>;
  readonly topics: ReadonlyMap<string, BoardTopic>;
}

export const toModel = (board: Board): Model => ({
  board,
  statements: new Map(board.statements.map((statement) => [statement.id, statement])),
  topics: new Map(board.positions.topics.map((topic) => [topic.id, topic])),
});

/** The model after a change; what the change does not name stays the very same. */
export function applyChange({ board, statements }: Model, { statements: told, ...parts }: BoardChange): Model {
  if (!told) return toModel({ ...board, ...parts });
  const known = new Map([...statements, ...told.put.map((statement) => [statement.id, statement] as const)]);
  return toModel({ ...board, ...parts, statements: told.order.flatMap((id) => known.get(id) ?? []) });
}
