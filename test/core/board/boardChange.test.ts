import assert from 'node:assert/strict';
import { boardChange, isEmptyChange } from '../../../src/core/board/boardChange';
import { entry } from '../negotiation/entry';
import { boardOf } from './boardOf';

const entries = Array.from({ length: 50 }, (_, at) => entry({ id: `e${at}`, text: `Brazil will open market ${at}` }));

describe('what changes on a board', () => {
  it('is nothing when the folder is read again', () => {
    assert.ok(isEmptyChange(boardChange(boardOf(entries), boardOf(entries))));
  });

  it('is one statement when one is accepted', () => {
    const accepted = entries.map((each) => (each.id === 'e7' ? { ...each, review: 'accepted' as const } : each));
    const change = boardChange(boardOf(entries), boardOf(accepted));
    assert.deepEqual(Object.keys(change), ['statements']);
    assert.deepEqual(
      change.statements?.put.map(({ id }) => id),
      ['e7'],
    );
  });

  it('tells what is gone by the order of what stays', () => {
    const change = boardChange(boardOf(entries), boardOf(entries.slice(1)));
    assert.deepEqual(change.statements?.put, []);
    assert.ok(!change.statements.order.includes('e0'));
    assert.equal(change.statements.order.length, 49);
  });

  it('is also a new day', () => {
    const [before, after] = ['2026-06-27', '2026-06-28'].map((today) => boardOf(entries, { today }));
    assert.deepEqual(boardChange(before!, after!), { today: '2026-06-28' });
  });
});
