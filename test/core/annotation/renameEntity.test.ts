import assert from 'node:assert/strict';
import { describe as describePlace } from '../../../src/core/anchoring/describe';
import { labelsOf, annotationsOf, emptySet, type AnnotationSet } from '../../../src/core/annotation/annotationSet';
import { applyEdit } from '../../../src/core/annotation/applyEdit';
import { commitmentBody, entityBody, tagBody, type Label } from '../../../src/core/annotation/body';
import { renameEntityEdit } from '../../../src/core/annotation/renameEntity';
import { textTarget } from '../../../src/core/annotation/target';

const TEXT = 'Norway will open its ports, Vik said.';
const ACT = { author: 'ana', time: '2026-01-01T00:00:00.000Z' };

const labels = (): readonly [words: string, label: Label][] => [
  ['Norway will open its ports', commitmentBody('pledge', { parties: ['Norway', 'Sweden'], speaker: 'Norway' })],
  ['Norway', entityBody('place')],
  ['Vik', entityBody('person', 'Espen Vik')],
];

const annotated = (recorded = labels()): AnnotationSet =>
  recorded.reduce((known, [words, label], i) => {
    const start = TEXT.indexOf(words);
    const target = textTarget('a.md', describePlace(TEXT, { start, end: start + words.length }));
    const applied = applyEdit(known, { kind: 'create', id: `urn:uuid:${i}`, target, bodies: [label] }, ACT);
    assert.equal(applied.kind, 'applied');
    return applied.kind === 'applied' ? applied.set : known;
  }, emptySet);

describe('renameEntityEdit', () => {
  it('renames parties, speakers and labels whose words are the name, and leaves the rest', () => {
    const set = annotated();
    const rename = renameEntityEdit(set, ['Norway'], 'Kingdom of Norway')!;
    assert.equal(rename.annotations, 2);
    const applied = applyEdit(set, rename.edit, ACT);
    assert.ok(applied.kind === 'applied');
    assert.deepEqual(annotationsOf(applied.set).flatMap(labelsOf), [
      commitmentBody('pledge', { parties: ['Kingdom of Norway', 'Sweden'], speaker: 'Kingdom of Norway' }),
      entityBody('place', 'Kingdom of Norway'),
      entityBody('person', 'Espen Vik'),
    ]);
  });

  it('renames addressees, and leaves what names nobody', () => {
    const labels: readonly [string, Label][] = [
      ['Norway', commitmentBody('offer', { addressees: ['Sweden', 'Norway'] })],
      ['Vik', commitmentBody('offer')],
      ['Norway', tagBody('Norway')],
    ];
    const set = annotated(labels);
    const rename = renameEntityEdit(set, ['Norway', ''], 'Kingdom of Norway')!;
    const applied = applyEdit(set, rename.edit, ACT);
    assert.ok(applied.kind === 'applied');
    assert.deepEqual(annotationsOf(applied.set).flatMap(labelsOf), [
      commitmentBody('offer', { addressees: ['Sweden', 'Kingdom of Norway'] }),
      commitmentBody('offer'),
      tagBody('Norway'),
    ]);
  });

  it('is nothing where no annotation names it', () =>
    assert.equal(renameEntityEdit(annotated(), ['Chile'], 'Peru'), undefined));
});
