import assert from 'node:assert/strict';
import { adjudicate, disagreements } from '../../../src/core/agreement/disagreements';
import { renderDisagreements } from '../../../src/core/agreement/renderDisagreements';
import { applyEdit } from '../../../src/core/annotation/applyEdit';
import {
  annotationsOf,
  decisionOf,
  foldLines,
  noteOf,
  type AnnotationSet,
} from '../../../src/core/annotation/annotationSet';
import { placeAnnotations } from '../../../src/core/annotation/placeAnnotations';
import { reviewDecisions } from '../../../src/core/negotiation/reviewDecisions';
import { buildLineIndex } from '../../../src/core/text/lineIndex';
import { answerLine, recordLine, TEXT, underReview } from '../review/found';

/** Ana, Ben and Eva on four lines: agreed, two labels, two against one, and a rejection against a record. */
const acts = [
  ['ana', recordLine('urn:a0', 0)],
  ['ben', recordLine('urn:b0', 0)],
  ['ana', recordLine('urn:a1', 1, 'plan')],
  ['ben', recordLine('urn:b1', 1, 'offer')],
  ['ana', recordLine('urn:a2', 2)],
  ['ben', answerLine('urn:b2', 2, 'reject')],
] as const;

const found = (set: AnnotationSet) => disagreements(placeAnnotations(set, TEXT, new Map()), reviewDecisions(set));

describe('disagreements', () => {
  const { set } = underReview(acts);

  it('are places with other labels or that one has not marked, and not where all agree', () => {
    assert.deepEqual(
      found(set).map(({ span, about }) => [TEXT.slice(span.start, span.end), about]),
      [
        ['plan: B goes.', 'label'],
        ['pledge: C pays.', 'presence'],
      ],
    );
  });

  it('have one side for everybody, a rejection told from silence', () => {
    const [label, presence] = found(set);
    assert.deepEqual(
      label!.sides.map((side) => (side.kind === 'marked' ? `${side.annotator}: ${side.mark.label}` : side.kind)),
      ['ana: plan', 'ben: offer'],
    );
    assert.deepEqual(
      presence!.sides.map(({ kind }) => kind),
      ['marked', 'rejected'],
    );
  });

  it('are settled by accepting one side and rejecting the others, with the reason in the adjudicator’s file', () => {
    const [label] = found(set);
    const chosen = label!.sides.flatMap((side) => (side.kind === 'marked' ? [side.mark] : []))[1]!;
    let id = 0;
    const edit = adjudicate(label!, chosen, 'It depends on a condition.', () => `urn:r${++id}`);
    const applied = applyEdit(set, edit, { author: 'eva', time: '2026-01-02T00:00:00Z' });
    assert.ok(applied.kind === 'applied');
    const after = foldLines(applied.entries, set);
    const reviews = annotationsOf(after).filter(({ creator }) => creator === 'eva');
    assert.deepEqual(
      reviews.map((review) => [
        review.target.kind === 'annotation' && review.target.id,
        decisionOf(review),
        noteOf(review),
      ]),
      [
        ['urn:a1', 'rejected', 'It depends on a condition.'],
        ['urn:b1', 'accepted', 'It depends on a condition.'],
      ],
    );
    assert.deepEqual(
      found(after).map(({ settled }) => settled),
      [true, false],
    );
  });

  it('stand side by side on a page', () => {
    const lines = buildLineIndex(TEXT);
    const page = renderDisagreements([{ file: 'talks.md', disagreements: found(set) }], () => lines);
    assert.match(page, /2 places, 0 of them settled/);
    assert.ok(
      page.includes('[talks.md](talks.md#L2,1-L2,14): which label\n- ana: plan “plan: B goes.”\n- ben: offer'),
      page,
    );
    assert.match(
      renderDisagreements([], () => lines),
      /No two annotators/,
    );
  });
});
