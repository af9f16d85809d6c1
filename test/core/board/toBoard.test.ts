import assert from 'node:assert/strict';
import { entry } from '../negotiation/entry';
import { boardOf } from './boardOf';

const QUOTA = 'open a duty-free quota of 25,000 tonnes of beef';
const amount = (tonnes: number) => [{ value: `${tonnes} t`, text: `${tonnes} tonnes` }];

describe('the board', () => {
  it('has the current stance of each party on each topic, and how it came there', () => {
    const demanded = entry({ id: 'd', kind: 'demand', parties: ['Brazil'], published: '2026-04-01' });
    const offered = entry({ id: 'o', kind: 'offer', parties: ['Brazil'], published: '2026-05-01', file: 'b.md' });
    const { positions } = boardOf([offered, demanded]);
    assert.deepEqual(positions.parties, [{ name: 'Brazil', positions: 1, latest: '2026-05-01' }]);
    const [cell] = positions.cells;
    assert.equal(cell?.stance, 'o');
    assert.equal(cell.course, 'demanded → offered');
    assert.equal(cell.changed, true);
    assert.deepEqual(
      cell.history.map(({ statement }) => statement),
      ['d', 'o'],
    );
  });

  it('marks a position as unchanged while it is only stated', () => {
    const { positions } = boardOf([entry({ id: 'a' })]);
    assert.equal(positions.cells[0]?.changed, false);
  });

  it('names what contradicts a position', () => {
    const first = entry({ id: 'a', text: QUOTA, amounts: amount(25_000), published: '2026-05-21' });
    const second = entry({ id: 'b', text: QUOTA, amounts: amount(15_000), published: '2026-05-22', file: 'b.md' });
    const { positions } = boardOf([first, second]);
    assert.deepEqual(positions.cells[0]?.contradicted, ['b', 'a']);
  });

  it('tells what is asked of a party that has said nothing on a topic', () => {
    const asks = entry({
      id: 'd',
      kind: 'demand',
      parties: ['Brazil'],
      addressees: ['Chile'],
      topic: 'agriculture/beef',
    });
    const other = entry({ id: 'p', parties: ['Chile'], text: 'Chile will wait' });
    const { cells } = boardOf([asks, other]).positions;
    const empty = cells.find(({ party, topic }) => party === 'Chile' && topic === 'agriculture/beef');
    assert.equal(empty?.stance, undefined);
    assert.deepEqual(empty?.asked, ['d']);
  });

  it('gives no column to one of whom only something is asked', () => {
    const { positions } = boardOf([entry({ kind: 'demand', addressees: ['Chile'] })]);
    assert.deepEqual(
      positions.parties.map(({ name }) => name),
      ['Brazil'],
    );
    assert.ok(positions.cells.every(({ party }) => party === 'Brazil'));
  });

  it('puts first the parties that have most positions', () => {
    const { parties } = boardOf([
      entry({ id: 'a', parties: ['Chile'], topic: 'tariffs' }),
      entry({ id: 'b', parties: ['Chile'], topic: 'agriculture' }),
      entry({ id: 'c', parties: ['Austria'], topic: 'tariffs' }),
      entry({ id: 'd', parties: ['Brazil'], topic: 'tariffs' }),
    ]).positions;
    assert.deepEqual(
      parties.map(({ name }) => name),
      ['Chile', 'Austria', 'Brazil'],
    );
  });

  it('keeps the order of the taxonomy, with those above a topic, and shows topics it does not have', () => {
    const topics = ['other', 'gone/long', 'agriculture/beef', 'tariffs'];
    const board = boardOf(topics.map((topic) => entry({ id: topic, topic })));
    assert.deepEqual(board.positions.topics, [
      { id: 'tariffs', label: 'Tariffs', above: [] },
      { id: 'agriculture/beef', label: 'Beef', above: ['Agriculture'] },
      { id: 'gone/long', label: 'gone/long', above: [] },
      { id: 'other', label: 'Other', above: [] },
    ]);
  });

  it('has rejected commitments in the ledger only', () => {
    const board = boardOf([entry({ review: 'rejected', due: { phrase: 'by May', date: '2026-05' } })]);
    assert.equal(board.statements.length, 1);
    assert.deepEqual([board.positions.cells, board.timeline.chains, board.deadlines], [[], [], []]);
  });

  it('chains the statements of one commitment with what changed', () => {
    const first = entry({ id: 'a', text: QUOTA, amounts: amount(25_000), published: '2026-04-01' });
    const second = entry({ id: 'b', text: QUOTA, amounts: amount(40_000), published: '2026-06-01', file: 'b.md' });
    assert.deepEqual(boardOf([second, first]).timeline.chains, [
      {
        id: 'a',
        links: [
          { statement: 'a', changes: [] },
          { statement: 'b', changes: ['amount: 25000 tonnes → 40000 tonnes'] },
        ],
      },
    ]);
  });

  it('has a band for each round whose days are known, and says the whole of a month', () => {
    const mention = (number: number, date: string | undefined) => ({
      ...{ file: 'a.md', span: { start: 0, end: 1 }, number, date, place: 'London', parties: [], published: undefined },
    });
    const { rounds } = boardOf([], {
      rounds: [mention(1, '2026-06-16/2026-06-18'), mention(2, '2026-09'), mention(3, undefined)],
    }).timeline;
    assert.deepEqual(
      rounds.map(({ number, start, end }) => [number, start, end]),
      [
        [1, '2026-06-16', '2026-06-18'],
        [2, '2026-09-01', '2026-09-30'],
      ],
    );
  });

  it('sends no path, only the name of the file', () => {
    const { statements } = boardOf([entry({ file: 'news/2026/a.md', id: 'x' })]);
    assert.equal(statements[0]?.file, 'a.md');
    assert.doesNotMatch(JSON.stringify(statements), /news\/2026/);
  });
});
