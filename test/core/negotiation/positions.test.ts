import assert from 'node:assert/strict';
import type { LedgerEntry } from '../../../src/core/negotiation/ledgerEntry';
import { positions, positionText, type Position } from '../../../src/core/negotiation/positions';
import { entry } from './entry';

let day = 0;
/** An entry one day after the one before, in its own document. */
function next(said: Partial<LedgerEntry>): LedgerEntry {
  const published = new Date(Date.UTC(2026, 0, ++day)).toISOString().slice(0, 10);
  return entry({ topic: 'agriculture/beef', id: `e${day}`, file: `${published}.md`, published, ...said });
}
const whisky = (kind: LedgerEntry['kind'], text: string): LedgerEntry => next({ kind, text, topic: 'tariffs' });
const positionOf = (entries: readonly LedgerEntry[], party = 'Brazil'): Position =>
  positions(entries).find((position) => position.party === party) ?? assert.fail(`no position of ${party}`);

describe('positions', () => {
  it('follows a party from demand over offer to agreement, though the words differ', () => {
    const position = positionOf([
      next({ kind: 'demand', text: 'Brazil demands 60,000 tonnes of beef', addressees: ['Chile'] }),
      next({ kind: 'offer', text: 'we are willing to meet at forty' }),
      next({ kind: 'agreement', text: 'the two sides agreed on a beef quota', parties: ['Brazil', 'Chile'] }),
    ]);
    assert.equal(positionText(position), 'demanded → offered → agreed');
    assert.deepEqual(
      position.history.map((step) => step.move),
      ['opened', 'conceded', 'agreed'],
    );
    assert.equal(position.stance.kind, 'agreement');
  });

  it('sees a pledge weaken and go', () => {
    const position = positionOf([
      whisky('pledge', 'Brazil will abolish the duty on Scotch whisky'),
      whisky('plan', 'Brazil intends to reduce the duty on Scotch whisky'),
      whisky('refusal', 'Brazil will not touch the whisky duty'),
    ]);
    assert.equal(positionText(position), 'pledged → weakened → withdrawn');
  });

  it('sees a modal weaken under the same act', () => {
    const position = positionOf([
      whisky('pledge', 'Brazil will abolish the whisky duty'),
      whisky('pledge', 'Brazil may abolish the whisky duty'),
    ]);
    assert.deepEqual(position.history.at(-1)?.changes, [{ aspect: 'modal', before: 'will', after: 'may' }]);
    assert.equal(position.history.at(-1)?.move, 'weakened');
  });

  it('does not take a refusal of one thing for the withdrawal of another', () => {
    const position = positionOf([
      whisky('pledge', 'Brazil will abolish the duty on Scotch whisky'),
      whisky('refusal', 'Brazil will not give up the levy on streaming'),
    ]);
    assert.equal(positionText(position), 'pledged → refused');
  });

  it('says nothing new of a restatement', () => {
    const text = 'Brazil will abolish the duty on Scotch whisky';
    assert.equal(positionText(positionOf([whisky('pledge', text), whisky('pledge', text)])), 'pledged');
  });

  it('counts an agreement for all who are bound by it', () => {
    const entries = [next({ kind: 'agreement', parties: ['Brazil'], addressees: ['Chile'] })];
    assert.deepEqual(
      positions(entries).map(({ party }) => party),
      ['Brazil', 'Chile'],
    );
  });

  it('lists what others ask of the party', () => {
    const demand = next({ kind: 'demand', parties: ['Chile'], addressees: ['Brazil'] });
    assert.deepEqual(positionOf([demand, next({ kind: 'pledge' })]).asked, [demand]);
  });

  it('counts a minister for the country, when told who acts for whom', () => {
    const entries = [next({ parties: ['Ana Prado'], kind: 'demand' }), next({ kind: 'offer' })];
    const joined = positions(entries, (name) => (name === 'Ana Prado' ? 'Brazil' : name));
    assert.deepEqual(
      joined.map(({ party }) => party),
      ['Brazil'],
    );
    assert.equal(positionText(joined[0]!), 'demanded → offered');
  });

  it('orders by date of publication, not by the order of the files', () => {
    const [early, late] = [next({ kind: 'demand' }), next({ kind: 'offer' })];
    assert.equal(positionText(positionOf([late, early])), 'demanded → offered');
  });

  it('takes the outcome for the stance where one document says several things', () => {
    const one = { file: 'one.md', published: '2026-03-01' };
    const position = positionOf([
      next({ ...one, kind: 'agreement', text: 'they agreed on beef' }),
      next({ ...one, kind: 'plan', text: 'Brazil plans to send vets', span: { start: 90, end: 110 } }),
    ]);
    assert.equal(position.stance.kind, 'agreement');
  });

  it('leaves out what was rejected, what has no party and what has no topic', () => {
    const entries = [next({ review: 'rejected' }), next({ parties: [] }), next({ topic: 'other' })];
    assert.deepEqual(positions(entries), []);
  });
});
