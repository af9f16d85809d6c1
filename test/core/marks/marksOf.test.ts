import assert from 'node:assert/strict';
import { commitmentBody, entityBody, tagBody } from '../../../src/core/annotation/body';
import type { Analysis } from '../../../src/core/analysis';
import type { Commitment } from '../../../src/core/commitments/commitment';
import { marksAt, marksOf, markWord } from '../../../src/core/marks/marksOf';
import { said } from '../../../src/core/message';
import type { Mention } from '../../../src/core/recognition/mention';
import { span } from '../../../src/core/text/span';
import { placedIn } from '../annotation/placedIn';

const TEXT = 'Norland pledged to cut its tariff on rice by June.';
const CLAUSE = span(0, 49);
const NAME = span(0, 7);
const placed = placedIn(TEXT);

describe('marksOf', () => {
  it('shows what the rules found while nobody has decided', () => {
    assert.deepEqual(words(marksOf(found(), [])), ['pledge', 'place']);
  });

  it('shows an accepted commitment once, as the annotation, with the evidence of the rule', () => {
    const marks = marksOf(found(), [placed(CLAUSE, [commitmentBody('pledge')], 'accepted')]);
    assert.deepEqual(words(marks), ['pledge', 'place']);
    assert.equal(marks[0]!.kind, 'annotation');
    assert.equal(marks[0]!.kind === 'annotation' && marks[0]!.commitment?.rule, 'test-rule');
  });

  it('shows a corrected kind instead of the one the rule had', () => {
    const marks = marksOf(found(), [placed(CLAUSE, [commitmentBody('plan')])]);
    assert.deepEqual(words(marks), ['plan', 'place']);
  });

  it('keeps a find of another kind beside an annotation that shares only part of its clause', () => {
    const marks = marksOf(found(), [placed(span(16, 30), [commitmentBody('demand')])]);
    assert.deepEqual(words(marks), ['pledge', 'place', 'demand']);
  });

  it('hides what a person rejected, and only that', () => {
    assert.deepEqual(words(marksOf(found(), [placed(CLAUSE, [commitmentBody('pledge')], 'rejected')])), ['place']);
    assert.deepEqual(words(marksOf(found(), [placed(NAME, [entityBody('place')], 'rejected')])), ['pledge']);
  });

  it('has no mark for an orphaned annotation', () => {
    const orphan = placed(NAME, [tagBody('key')], undefined, { kind: 'orphaned', near: 3 });
    assert.deepEqual(words(marksOf(undefined, [orphan])), []);
  });

  it('shows annotations before the text has been read', () => {
    assert.deepEqual(words(marksOf(undefined, [placed(NAME, [tagBody('key')])])), ['key']);
  });
});

describe('marksAt', () => {
  const marks = marksOf(found(), []);

  it('puts the innermost mark under the cursor first', () => {
    assert.deepEqual(words(marksAt(marks, span(3, 3))), ['place', 'pledge']);
  });

  it('takes the mark that is exactly selected before all others', () => {
    assert.deepEqual(words(marksAt(marks, CLAUSE))[0], 'pledge');
  });

  it('finds a mark whose end the cursor touches, but not one that a selection only touches', () => {
    assert.deepEqual(words(marksAt(marks, span(7, 7))), ['place', 'pledge']);
    assert.deepEqual(words(marksAt(marks, span(7, 12))), ['pledge']);
  });
});

const words = (marks: ReturnType<typeof marksOf>): string[] => marks.map(markWord);

function found(): Analysis {
  const mention: Mention = {
    type: 'place',
    span: NAME,
    block: 0,
    prose: NAME,
    text: 'Norland',
    rule: 'gazetteer',
    reason: said`country in the gazetteer`,
  };
  const commitment: Commitment = {
    kind: 'pledge',
    span: CLAUSE,
    block: 0,
    sentence: span(0, TEXT.length),
    text: TEXT.slice(0, 49),
    parties: ['Norland'],
    addressees: [],
    topicPhrase: 'tariff on rice',
    topic: 'tariffs',
    speaker: undefined,
    due: { phrase: 'by June', date: undefined },
    condition: undefined,
    strength: 0.8,
    rule: 'test-rule',
    trigger: span(8, 15),
  };
  return { mentions: [mention], entities: [], commitments: [commitment] } as unknown as Analysis;
}
