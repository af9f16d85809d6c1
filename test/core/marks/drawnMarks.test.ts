import assert from 'node:assert/strict';
import { commitmentBody, entityBody, tagBody, type Body } from '../../../src/core/annotation/body';
import { drawnMarks } from '../../../src/core/marks/drawnMarks';
import type { Mark, PlacedAnnotation } from '../../../src/core/marks/mark';
import { marksOf, markWord } from '../../../src/core/marks/marksOf';
import { recordsAlike } from '../../../src/core/marks/recordsAlike';
import { spansByStyle } from '../../../src/core/marks/spansByStyle';
import { previewMarks } from '../../../src/core/preview/previewMarks';
import { span, type Span } from '../../../src/core/text/span';
import { placedIn } from '../annotation/placedIn';

const TEXT = 'Norland pledged to cut its tariff on rice by June.';
const CLAUSE = span(0, 49);
const placed = placedIn(TEXT);

/** What somebody recorded on a day of May. */
function by(creator: string, day: number, at: Span, body: Body): PlacedAnnotation {
  const one = placed(at, [body]);
  return {
    ...one,
    annotation: { ...one.annotation, id: `urn:${creator}`, creator, created: `2026-05-0${day}T00:00:00Z` },
  };
}

const drawn = (...recorded: readonly PlacedAnnotation[]): readonly string[] =>
  [...drawnMarks(marksOf(undefined, recorded))].map(markWord);

describe('what is drawn where annotators disagree', () => {
  const plan = by('ben', 2, CLAUSE, commitmentBody('plan'));
  const pledge = by('ana', 1, CLAUSE, commitmentBody('pledge'));

  it('is the label that was given first, in whatever order they come', () => {
    assert.deepEqual(drawn(plan, pledge), ['pledge']);
    assert.deepEqual(drawn(pledge, plan), ['pledge']);
  });

  it('is the same in the editor and in the preview, whose title tells of both', () => {
    const marks = marksOf(undefined, [plan, pledge]);
    assert.deepEqual([...spansByStyle(marks, []).keys()], ['commitment.pledge.confirmed']);
    const shown = previewMarks(marks, markWord);
    assert.deepEqual(
      shown.flatMap(({ classes }) => classes),
      ['rapporteur-commitment-pledge-confirmed'],
    );
    assert.deepEqual(shown.map(({ title }) => title).sort(), ['plan', 'pledge']);
  });

  it('is everything where they do not vie for a place', () => {
    const other = by('ben', 2, span(0, 30), commitmentBody('plan'));
    assert.deepEqual(drawn(pledge, other, by('eva', 3, CLAUSE, tagBody('key'))).toSorted(), ['key', 'plan', 'pledge']);
    assert.deepEqual(drawn(pledge, by('ben', 2, CLAUSE, entityBody('event'))).length, 2);
  });
});

describe('records that are alike', () => {
  const groups = (...recorded: readonly PlacedAnnotation[]): readonly (readonly string[])[] =>
    recordsAlike(marksOf(undefined, recorded)).map((group) => group.map(creator));
  const creator = (mark: Mark): string => (mark.kind === 'annotation' ? mark.annotation.creator : '');

  it('are told together, whoever made them', () => {
    const same = [by('ana', 1, CLAUSE, commitmentBody('plan')), by('ben', 2, CLAUSE, commitmentBody('plan'))];
    assert.deepEqual(groups(...same, by('eva', 3, CLAUSE, commitmentBody('pledge'))), [['ana', 'ben'], ['eva']]);
  });

  it('are not those on other words', () => {
    assert.equal(
      groups(by('ana', 1, CLAUSE, commitmentBody('plan')), by('ben', 2, span(0, 30), commitmentBody('plan'))).length,
      2,
    );
  });
});
