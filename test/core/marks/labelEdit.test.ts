import assert from 'node:assert/strict';
import { commitmentBody, entityBody, labelText, tagBody } from '../../../src/core/annotation/body';
import type { Commitment } from '../../../src/core/commitments/commitment';
import type { Deciding } from '../../../src/core/marks/deciding';
import type { Mark } from '../../../src/core/marks/mark';
import { labelEdit, noteEdit, suggestionAt } from '../../../src/core/marks/labelEdit';
import { labelOf } from '../../../src/core/marks/labelOf';
import { marksOf } from '../../../src/core/marks/marksOf';
import { said } from '../../../src/core/message';
import type { Mention } from '../../../src/core/recognition/mention';
import { span } from '../../../src/core/text/span';

const TEXT = 'Peru offered to open its market for grain. Nothing else was said.';
const CLAUSE = span(0, 41);
const NAME = span(0, 4);

describe('labeling', () => {
  const marked: Deciding = {
    text: TEXT,
    source: 'talks.md',
    marks: finds(),
    reviewer: 'ana',
    newId: () => 'urn:uuid:new',
  };

  it('makes a new annotation of a selection where nothing was found', () => {
    const edit = labelEdit(marked, span(43, 65), tagBody('odd'));
    assert.equal(edit?.kind, 'create');
    assert.equal(edit?.kind === 'create' && edit.target.selector.exact, 'Nothing else was said.');
  });

  it('accepts the find on about the same text, on the words that were selected', () => {
    const edit = labelEdit(marked, span(5, 41), commitmentBody('offer'));
    assert.ok(edit?.kind === 'accept');
    assert.equal(edit.suggestion.selector.exact, 'offered to open its market for grain');
    assert.deepEqual(edit.label?.kind === 'commitment' && edit.label.parties, ['Peru']);
  });

  it('corrects the kind of the find and keeps who it is about', () => {
    const edit = labelEdit(marked, span(20, 20), commitmentBody('pledge'));
    assert.ok(edit?.kind === 'accept' && edit.label?.kind === 'commitment');
    assert.equal(edit.label.act, 'pledge');
    assert.deepEqual(edit.label.parties, ['Peru']);
  });

  it('labels the name inside a commitment when the label is one of names', () => {
    const edit = labelEdit(marked, span(2, 2), entityBody('organization'));
    assert.ok(edit?.kind === 'accept');
    assert.equal(edit.suggestion.selector.exact, 'Peru');
    assert.equal(labelText(edit.suggestion.label), 'place');
  });

  it('does nothing for a cursor on plain text', () => {
    assert.equal(labelEdit(marked, span(50, 50), commitmentBody('pledge')), undefined);
    assert.equal(noteEdit(marked, span(50, 50), 'why?'), undefined);
  });

  it('means the commitment with a cursor in a name, and the name when just that is selected', () => {
    assert.equal(suggestionAt(marked.marks, span(2, 2), undefined)?.kind, 'commitment');
    assert.equal(suggestionAt(marked.marks, NAME, undefined)?.kind, 'mention');
    assert.equal(suggestionAt(marked.marks, span(5, 12), undefined)?.kind, 'commitment');
  });
});

describe('labelOf', () => {
  it('knows kinds, types, and words of one’s own', () => {
    assert.equal(labelOf('threat')?.kind, 'commitment');
    assert.equal(labelOf('person')?.kind, 'entity');
    assert.equal(labelOf('red line')?.kind, 'tag');
    assert.equal(labelOf('  '), undefined);
  });

  it('takes "agreement" for the act unless it is said to be the entity', () => {
    assert.equal(labelOf('agreement')?.kind, 'commitment');
    assert.equal(labelOf('entity:agreement')?.kind, 'entity');
  });
});

function finds(): readonly Mark[] {
  const common = { block: 0, text: '', rule: 'test-rule' };
  const mention: Mention = { ...common, type: 'place', span: NAME, prose: NAME, reason: said`country` };
  const commitment: Commitment = {
    ...common,
    kind: 'offer',
    span: CLAUSE,
    sentence: CLAUSE,
    parties: ['Peru'],
    addressees: [],
    topicPhrase: 'grain',
    topic: 'agriculture',
    speaker: undefined,
    due: undefined,
    condition: undefined,
    strength: 0.5,
    trigger: span(5, 12),
  };
  const analysis = { mentions: [mention], entities: [], commitments: [commitment] };
  return marksOf(analysis as unknown as Parameters<typeof marksOf>[0], []);
}
