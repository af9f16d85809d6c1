import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LabeledSpan } from '../../../src/core/agreement/coding';
import { f1 } from '../../../src/core/agreement/f1';
import { cohensKappa, sentenceJudgements, type Judgement } from '../../../src/core/agreement/kappa';
import { pairSpans } from '../../../src/core/agreement/pairSpans';
import { boundaryAlpha, unitizingAlpha } from '../../../src/core/agreement/unitizingAlpha';

const unit = (start: number, end: number, label = 'pledge'): LabeledSpan => ({ start, end, label });

const isAbout = (value: number | undefined, expected: number, digits: number): void =>
  assert.ok(value !== undefined && Math.abs(value - expected) <= 0.5 * 10 ** -digits, `${value}, not ${expected}`);

describe('Krippendorff’s alpha for unitizing', () => {
  // Krippendorff, "Content Analysis", 4th ed. (2019), figure 12.11 and p. 341: three observers, a continuum of 60.
  const book = {
    length: 60,
    codings: [
      [unit(0, 7, '1'), unit(7, 13, '2'), unit(30, 32, '5'), unit(32, 37, '6'), unit(37, 44, '6'), unit(44, 60, '7')],
      [unit(0, 7, '1'), unit(7, 13, '3'), unit(13, 21, '5'), unit(32, 44, '6')],
      [unit(0, 7, '1'), unit(7, 13, '4'), unit(13, 21, '5'), unit(32, 37, '6'), unit(37, 41, '6'), unit(41, 44, '6')],
    ],
  };

  it('gives what the book’s worked example gives', () => {
    isAbout(unitizingAlpha(book), 0.51, 3);
    isAbout(boundaryAlpha(book), 0.413, 2);
  });

  it('is 1 for equal codings, and below 0 for codings that shun one another', () => {
    const same = [unit(2, 5), unit(7, 9, 'demand')];
    assert.equal(unitizingAlpha({ length: 12, codings: [same, same] }), 1);
    assert.ok(unitizingAlpha({ length: 12, codings: [[unit(0, 6)], [unit(6, 12)]] })! < 0);
  });

  it('says nothing where there is nothing to compare', () => {
    assert.equal(unitizingAlpha({ length: 12, codings: [[], []] }), undefined);
    assert.equal(unitizingAlpha({ length: 12, codings: [[unit(2, 5)]] }), undefined);
  });

  it('does not depend on the order of annotators, and never exceeds 1', () => {
    fc.assert(
      fc.property(codings(), (all) => {
        const alpha = unitizingAlpha({ length: 40, codings: all });
        assert.deepEqual(unitizingAlpha({ length: 40, codings: all.toReversed() }), alpha);
        assert.ok(alpha === undefined || alpha <= 1);
      }),
    );
  });
});

describe('Cohen’s kappa', () => {
  const table = (cells: readonly (readonly number[])[]): Judgement[] =>
    cells.flatMap((row, a) => row.flatMap((times, b) => Array<Judgement>(times).fill([`${a}`, `${b}`])));

  it('gives what the dialogue acts of Artstein and Poesio give', () => {
    // Artstein and Poesio, "Inter-Coder Agreement for Computational Linguistics", Computational Linguistics 34(4), 2008:
    // statements, requests and checks by two coders; observed agreement .88, kappa .8013.
    isAbout(cohensKappa(table([[46, 6, 0], [0, 32, 0], [0, 6, 10]])), 0.8013, 4); // prettier-ignore
  });

  it('gives what the grant proposals of the textbooks give', () => {
    // Fifty proposals read by two people, yes or no: observed .7, expected .5.
    isAbout(cohensKappa(table([[20, 5], [10, 15]])), 0.4, 6); // prettier-ignore
  });

  it('takes sentences for units, and the set of labels in each for the judgement', () => {
    const sentences = [unit(0, 10), unit(10, 20), unit(20, 30)];
    const ana = [unit(2, 8), unit(3, 5, 'tariffs'), unit(12, 18, 'demand')];
    const ben = [unit(0, 10), unit(12, 18, 'offer')];
    assert.deepEqual(sentenceJudgements(sentences, ana, ben), [
      ['pledge + tariffs', 'pledge'],
      ['demand', 'offer'],
      ['', ''],
    ]);
    assert.deepEqual(sentenceJudgements(sentences, ana, ben, 'pledge')[0], ['pledge', 'pledge']);
  });

  it('says nothing where chance explains everything', () => {
    assert.equal(cohensKappa([]), undefined);
    assert.equal(cohensKappa([['', '']]), undefined);
  });
});

describe('pairs and F1', () => {
  const ana = [unit(0, 10), unit(20, 30), unit(40, 50, 'demand')];
  const ben = [unit(0, 10), unit(22, 32), unit(40, 50, 'offer'), unit(60, 70)];

  it('count exact and overlapping matches of the same label', () => {
    isAbout(f1(ana, ben, 'exact'), 2 / 7, 6);
    isAbout(f1(ana, ben, 'overlap'), 4 / 7, 6);
    assert.equal(f1([], [], 'exact'), undefined);
  });

  it('pair what shares most of its words, whatever the label, and leave the rest alone', () => {
    const pairs = pairSpans(ana, ben).map(({ a, b }) => [a?.start, b?.start]);
    assert.deepEqual(pairs, [
      [0, 0],
      [20, 22],
      [40, 40],
      [undefined, 60],
    ]);
    assert.deepEqual(pairSpans([unit(0, 30)], [unit(0, 8), unit(5, 30)])[0], { a: unit(0, 30), b: unit(5, 30) });
  });

  it('are the same in both directions', () => {
    fc.assert(
      fc.property(codings(), ([a = [], b = []]) => {
        assert.equal(f1(a, b, 'exact'), f1(b, a, 'exact'));
        assert.equal(pairSpans(a, b).length, pairSpans(b, a).length);
      }),
    );
  });
});

/** Two or three annotators' spans in a text of 40. */
function codings(): fc.Arbitrary<LabeledSpan[][]> {
  const span = fc
    .tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom('pledge', 'demand'))
    .map(([start, length, label]) => unit(start, start + length, label));
  return fc.array(fc.array(span, { maxLength: 5 }), { minLength: 2, maxLength: 3 });
}
