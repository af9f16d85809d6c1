import assert from 'node:assert/strict';
import { explainDeadline } from '../../src/features/board/explainDeadline';
import { entry } from '../core/negotiation/entry';
import { boardOfEntries, ENGLISH } from './support/boards';

/** How the day of the board's first deadline was told. */
async function explained(...entries: readonly Partial<Parameters<typeof entry>[0]>[]): Promise<string> {
  const { deadlines, statements } = await boardOfEntries(entries.map((said) => entry(said)));
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return explainDeadline(ENGLISH, deadlines[0]!, byId.get(deadlines[0]!.statement)!, (id) => byId.get(id)).join(' ');
}

describe('How the day of a deadline was told', () => {
  it('names the words, and the day they count from', async () => {
    const text = await explained({ published: '2026-05-22', due: { phrase: 'by Monday', date: '2026-05-25' } });
    assert.equal(text, 'Read from “by Monday”. Counted from the day of publication, 2026-05-22.');
  });

  it('says that a month lasts to its end, and that a year was named', async () => {
    const text = await explained({ due: { phrase: 'by January 2027', date: '2027-01' } });
    assert.equal(
      text,
      'Read from “by January 2027”. The words name the year. “2027-01” lasts until 2027-01-31; it counts to its last day.',
    );
  });

  it('says when nothing tells the day of publication, or no day at all', async () => {
    const undatedDocument = await explained({ published: undefined, due: { phrase: 'by July 1', date: '2026-07-01' } });
    assert.match(undatedDocument, /does not tell when it was published/);
    assert.equal(await explained({ due: { phrase: 'soon', date: undefined } }), 'Read from “soon”.');
  });

  it('tells from which day it was moved', async () => {
    const text = 'open a duty-free quota for beef';
    const moved = await explained(
      { id: 'a', text, published: '2026-04-01', due: { phrase: 'by June', date: '2026-06' } },
      { id: 'b', text, published: '2026-05-01', file: 'b.md', due: { phrase: 'by July', date: '2026-07' } },
    );
    assert.match(moved, /On 2026-04-01 it was still “by June”\.$/);
  });
});
