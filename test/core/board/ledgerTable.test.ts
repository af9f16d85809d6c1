import assert from 'node:assert/strict';
import { LEDGER_COLUMNS, ledgerTable, type LedgerColumn } from '../../../src/core/board/ledgerTable';
import { entry } from '../negotiation/entry';
import { boardOf } from './boardOf';

const words = {
  heads: Object.fromEntries(LEDGER_COLUMNS.map((column) => [column, `<${column}>`])) as Record<LedgerColumn, string>,
  kindName: (kind: string) => kind.toUpperCase(),
  reviewName: (review: string) => `(${review})`,
  topicName: (topic: string) => `topic ${topic}`,
};

describe('the ledger as a table', () => {
  it('has a head and a row for each statement, in the order given', () => {
    const said = { parties: ['Brazil', 'Chile'], due: { phrase: 'by May', date: '2026-05' }, speaker: 'Ana' };
    const {
      heads: head,
      rows: [row],
    } = ledgerTable(boardOf([entry(said)]).statements, words);
    assert.deepEqual(
      head,
      LEDGER_COLUMNS.map((column) => `<${column}>`),
    );
    const cells = Object.fromEntries(LEDGER_COLUMNS.map((column, at) => [column, row?.[at]]));
    assert.deepEqual(cells, {
      published: '2026-04-01',
      parties: 'Brazil; Chile',
      kind: 'PLEDGE',
      addressees: '',
      text: 'Brazil will open its market',
      topic: 'topic tariffs',
      due: '2026-05',
      condition: '',
      speaker: 'Ana',
      review: '(unreviewed)',
      file: 'a.md',
      place: '¶1, sentence 1',
    });
  });

  it('keeps the words of a day that could not be told', () => {
    const board = boardOf([entry({ due: { phrase: 'before the elections', date: undefined } })]);
    assert.ok(ledgerTable(board.statements, words).rows[0]?.includes('before the elections'));
  });
});
