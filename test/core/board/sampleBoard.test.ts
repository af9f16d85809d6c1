import assert from 'node:assert/strict';
import type { Board } from '../../../src/core/board/board';
import { sampleBoard } from '../../webview/support/boards';

describe('the sample dossier on the board', () => {
  let board: Board;

  before(async () => {
    board = await sampleBoard();
  });

  const textOf = (id: string): string => board.statements.find((statement) => statement.id === id)?.text ?? '';

  it('has positions that changed, one that is contradicted, and many that are not known', () => {
    const { cells, topics, parties } = board.positions;
    assert.ok(cells.filter(({ changed }) => changed).length >= 3);
    const contradicted = cells.filter((cell) => cell.contradicted.length > 0);
    assert.ok(contradicted.some((cell) => cell.party === 'United Kingdom' && cell.topic === 'investment'));
    assert.ok(cells.filter(({ stance }) => stance !== undefined).length < topics.length * parties.length);
  });

  it('follows the whisky duty from pledge to intention, and the guarantee through its correction', () => {
    const chains = board.timeline.chains.map(({ links }) =>
      links.map(({ statement }) => textOf(statement)).join(' → '),
    );
    assert.ok(chains.some((chain) => /pledged.*Scotch whisky.*→.*intends to reduce/.test(chain)));
    assert.ok(chains.some((chain) => /800 million.*→.*600 million/.test(chain)));
    assert.deepEqual(
      board.timeline.rounds.map(({ number }) => number),
      [1, 2, 3, 4],
    );
  });

  it('has a deadline that is overdue, one that is due, one to come and one without a date', () => {
    const textsOf = (state: string): string =>
      board.deadlines
        .filter((deadline) => deadline.state === state)
        .map(({ statement }) => textOf(statement))
        .join('\n');
    assert.match(textsOf('overdue'), /retaliatory duties on British machinery/);
    assert.notEqual(textsOf('due'), '');
    assert.match(textsOf('upcoming'), /submit the agreement on beef to their parliaments/);
    assert.match(textsOf('undated'), /before the third round/);
  });
});
