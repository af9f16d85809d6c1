import assert from 'node:assert/strict';
import type { CommitmentKind } from '../../../src/core/commitments/commitment';
import { moveBetween, type Move } from '../../../src/core/negotiation/move';
import { entry } from './entry';

type Case = readonly [before: CommitmentKind, after: CommitmentKind, ofOneThing: Move, ofTwoThings: Move];

const CASES: readonly Case[] = [
  ['offer', 'pledge', 'strengthened', 'opened'],
  ['plan', 'offer', 'weakened', 'opened'],
  ['pledge', 'agreement', 'agreed', 'agreed'],
  ['agreement', 'pledge', 'restated', 'opened'],
  ['agreement', 'plan', 'weakened', 'opened'],
  ['pledge', 'refusal', 'withdrawn', 'opened'],
  ['offer', 'refusal', 'withdrawn', 'hardened'],
  ['offer', 'demand', 'hardened', 'hardened'],
  ['pledge', 'demand', 'opened', 'opened'],
  ['demand', 'offer', 'conceded', 'conceded'],
  ['refusal', 'pledge', 'conceded', 'conceded'],
  ['refusal', 'demand', 'opened', 'opened'],
  ['demand', 'refusal', 'hardened', 'hardened'],
  ['demand', 'threat', 'hardened', 'hardened'],
  ['pledge', 'threat', 'hardened', 'hardened'],
  ['threat', 'demand', 'conceded', 'conceded'],
  ['threat', 'offer', 'conceded', 'conceded'],
  ['demand', 'demand', 'restated', 'opened'],
];

describe('moveBetween', () => {
  for (const [before, after, ofOneThing, ofTwoThings] of CASES) {
    it(`${before} → ${after}: ${ofOneThing}, or ${ofTwoThings} where it is about another thing`, () => {
      assert.equal(moveBetween(entry({ kind: before }), entry({ kind: after }), true), ofOneThing);
      assert.equal(moveBetween(entry({ kind: before }), entry({ kind: after }), false), ofTwoThings);
    });
  }

  it('opens with the first statement', () => assert.equal(moveBetween(undefined, entry(), false), 'opened'));

  it('weighs modals under one act', () => {
    const says = (modal: string) => entry({ text: `Brazil ${modal} open its market` });
    assert.equal(moveBetween(says('will'), says('could'), true), 'weakened');
    assert.equal(moveBetween(says('may'), says('shall'), true), 'strengthened');
    assert.equal(moveBetween(says('will'), says('will'), true), 'restated');
  });

  it('calls another amount, date or condition an amendment', () => {
    const due = (phrase: string) => entry({ due: { phrase, date: undefined } });
    assert.equal(moveBetween(due('by May'), due('by June'), true), 'amended');
    assert.equal(moveBetween(entry(), entry({ condition: 'if Congress agrees' }), true), 'amended');
  });
});
