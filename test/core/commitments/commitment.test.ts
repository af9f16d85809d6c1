import assert from 'node:assert/strict';
import { sameCommitment, type LocalCommitment } from '../../../src/core/commitments/commitment';

const one: LocalCommitment = {
  kind: 'pledge',
  span: { start: 1, end: 9 },
  sentence: { start: 0, end: 10 },
  text: 'Norway will pay',
  parties: ['Norway'],
  addressees: [],
  topicPhrase: 'fees',
  topic: 'other',
  speaker: undefined,
  due: { phrase: 'in May', date: '2026-05' },
  condition: undefined,
  strength: 0.75,
  rule: 'modal.will',
  trigger: { start: 2, end: 4 },
};

/** One thing that is read differently. */
const OTHERS: readonly Partial<LocalCommitment>[] = [
  { kind: 'plan' },
  { span: { start: 1, end: 8 } },
  { sentence: { start: 0, end: 11 } },
  { text: 'Norway will not pay' },
  { parties: ['Peru'] },
  { parties: ['Norway', 'Peru'] },
  { addressees: ['Peru'] },
  { topicPhrase: undefined },
  { topic: 'tariffs' },
  { speaker: 'Kari Holm' },
  { due: undefined },
  { due: { phrase: 'in June', date: '2026-05' } },
  { due: { phrase: 'in May', date: undefined } },
  { condition: 'if talks fail' },
  { strength: 0.6 },
  { rule: 'modal.would' },
  { trigger: { start: 2, end: 5 } },
];

describe('two readings of a commitment', () => {
  it('are the same if all that they tell is', () => {
    assert.ok(sameCommitment(one, structuredClone(one)));
    assert.ok(sameCommitment({ ...one, due: undefined }, { ...one, due: undefined }));
  });

  it('are not where a single thing is read differently', () => {
    for (const other of OTHERS) {
      assert.ok(!sameCommitment(one, { ...one, ...other }), JSON.stringify(other));
      assert.ok(!sameCommitment({ ...one, ...other }, one), JSON.stringify(other));
    }
  });
});
