import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdit } from '../../../src/core/annotation/applyEdit';
import { annotationsOf, emptySet, reviewsOf, type AnnotationSet } from '../../../src/core/annotation/annotationSet';
import { placeAnnotations } from '../../../src/core/annotation/placeAnnotations';
import { textHash } from '../../../src/core/annotation/textHash';
import { exportBundle } from '../../../src/core/exchange/exportBundle';
import { fragmentSpans } from '../../../src/core/exchange/fragmentSelector';
import { addTopics } from '../../../src/core/exchange/import/addTopics';
import { importEdit } from '../../../src/core/exchange/import/importEdits';
import { planImport, type ImportPlan, type Known, type Outcome } from '../../../src/core/exchange/import/planImport';
import { readImport } from '../../../src/core/exchange/import/readImport';
import type { ImportedAnnotation, ImportedDocument } from '../../../src/core/exchange/importer';
import { labelsOfValues, valuesOfLabels, type Values } from '../../../src/core/exchange/values';
import { w3c } from '../../../src/core/exchange/w3c/w3c';
import { labelsOf } from '../../../src/core/annotation/annotationSet';
import { told } from '../../../src/core/message';
import { memoryDisk } from '../session/memoryDisk';
import { SidecarFiles } from '../../../src/session/sidecarFiles';
import { bundles } from './exchangeArbitrary';

const TEXT =
  '# Ports\n\nCanada pledged to pay 800 million dollars into the *fund* for fishing ports.\n\nChile agreed.\n';
const PROSE = 'Ports\n\nCanada pledged to pay 800 million dollars into the fund for fishing ports.\n\nChile agreed.';
const candidate = { path: 'news/ports.md', text: TEXT };
const ACT = { annotator: 'ana', time: '2026-05-01T10:00:00Z', format: 'test', newId: () => 'urn:uuid:new' };

const marked = (
  text: string,
  quote: string,
  values: Values = { commitment: ['pledge'] },
  id = 'urn:uuid:1',
): ImportedAnnotation => {
  const start = text.indexOf(quote);
  assert.ok(start >= 0, quote);
  return {
    id,
    place: { kind: 'spans', spans: [{ start, end: start + quote.length }] },
    values,
    reviews: [],
    other: [],
  };
};

const from = (text: string, ...annotations: ImportedAnnotation[]): ImportedDocument => ({
  name: 'export',
  text,
  annotations,
});

const outcomes = ({ documents }: ImportPlan): Outcome['kind'][] =>
  documents.flatMap(({ annotations }) => annotations.map(({ outcome }) => outcome.kind));

/** The set after everything that comes in has come in. */
function imported(plan: ImportPlan, before: AnnotationSet = emptySet): AnnotationSet {
  const edit = importEdit(plan.documents[0]!, ACT);
  const applied = applyEdit(before, edit!, { author: 'ana', time: ACT.time, textHash: textHash(TEXT) });
  assert.ok(applied.kind === 'applied');
  return applied.set;
}

const known = (set: AnnotationSet): Known => ({ set, oldTexts: new Map([[textHash(TEXT), TEXT]]) });

describe('an import', () => {
  const quote = 'pledged to pay 800 million dollars into the fund';

  it('finds the document by its text, with or without markup, line ends and byte order mark', () => {
    const windows = `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`;
    for (const [text, words] of [
      [TEXT, 'into the *fund*'],
      [PROSE, 'into the fund'],
    ] as const) {
      const plan = planImport(
        [from(text, marked(text, words))],
        [candidate, { path: 'other.md', text: 'Peru refused.' }],
      );
      assert.equal(plan.documents[0]?.by, 'text');
      assert.equal(plan.documents[0]?.annotations[0]?.quote, text === PROSE ? 'into the *fund' : 'into the *fund*');
    }
    const plan = planImport([from(TEXT, marked(TEXT, 'Canada'))], [{ path: 'w.md', text: windows }]);
    const [outcome] = plan.documents[0]!.annotations.map((one) => one.outcome);
    assert.ok(outcome?.kind === 'new');
    assert.equal(windows.slice(outcome.spans[0]!.start, outcome.spans[0]!.end), 'Canada');
  });

  it('follows a text that differs, and says when the facts do', () => {
    const old = `By our correspondent.\n\n${PROSE.replace('800', '600')}`;
    const plan = planImport([from(old, marked(old, quote.replace('800', '600')))], [candidate]);
    assert.equal(plan.documents[0]?.by, 'likeness');
    const outcome = plan.documents[0]!.annotations[0]!.outcome;
    assert.ok(outcome.kind === 'new');
    assert.equal(TEXT.slice(outcome.spans[0]!.start, outcome.spans[0]!.end), quote.replace('fund', '*fund'));
    assert.match(told(outcome.changed!), /600 → 800/);
  });

  it('leaves what has no place, and documents that the dossier does not have', () => {
    const old = `${PROSE}\n\nPeru will build three lighthouses on the northern coast next year.`;
    const plan = planImport([from(old, marked(old, 'build three lighthouses on the northern coast'))], [candidate]);
    assert.deepEqual(outcomes(plan), ['lost']);
    const foreign = 'Something else entirely was decided elsewhere.';
    const { documents, unmatched } = planImport([from(foreign, marked(foreign, 'decided'))], [candidate]);
    assert.deepEqual([documents.length, unmatched.length], [0, 1]);
  });

  it('does not guess between two documents that are alike', () => {
    const copies = ['a.md', 'b.md'].map((path) => ({ path, text: TEXT }));
    assert.equal(planImport([from(PROSE, marked(PROSE, 'Chile'))], copies).unmatched.length, 1);
  });

  it('brings in nothing twice, and nothing that was removed here', () => {
    const document = from(TEXT, marked(TEXT, 'Canada', { entity: ['place'] }));
    const set = imported(planImport([document], [candidate]));
    assert.deepEqual(outcomes(planImport([document], [candidate], () => known(set))), ['known']);
    const nameless = from(TEXT, marked(TEXT, 'Canada', { entity: ['place'] }, ''));
    assert.deepEqual(outcomes(planImport([nameless], [candidate], () => known(set))), ['known']);
    const removed = applyEdit(set, { kind: 'remove', id: 'urn:uuid:1' }, { author: 'ana', time: ACT.time });
    assert.ok(removed.kind === 'applied');
    assert.deepEqual(outcomes(planImport([document], [candidate], () => known(removed.set))), ['removed']);
  });

  it('takes suggestions over only when asked to, and then as accepted', () => {
    const document = from(TEXT, marked(TEXT, 'Canada', { entity: ['place'], rule: ['names'], state: ['suggested'] }));
    assert.deepEqual(outcomes(planImport([document], [candidate])), ['suggestion']);
    const set = imported(planImport([document], [candidate], undefined, { suggestions: true }));
    assert.deepEqual(annotationsOf(set)[0]?.provenance, { rule: 'names', state: 'accepted', suggested: undefined });
  });

  it('keeps the gaps of a passage as long as its words stay', () => {
    const spans = ['Canada', 'pay 800 million dollars'].map((words) => {
      const start = TEXT.indexOf(words);
      return { start, end: start + words.length };
    });
    const annotation: ImportedAnnotation = { ...marked(TEXT, 'Canada'), place: { kind: 'spans', spans } };
    const [one] = annotationsOf(imported(planImport([from(TEXT, annotation)], [candidate])));
    const [placed] = placeAnnotations(imported(planImport([from(TEXT, annotation)], [candidate])), TEXT, new Map());
    assert.ok(placed?.anchoring.kind === 'anchored');
    assert.deepEqual(fragmentSpans(one!.target, placed.anchoring.span, TEXT), spans);
  });

  it('is one step for undo', async () => {
    const files = new SidecarFiles(memoryDisk(), 'ana');
    const moment = { time: ACT.time, textHash: textHash(TEXT), text: TEXT };
    const plan = planImport([from(TEXT, marked(TEXT, 'Canada'), marked(TEXT, 'Chile', {}, 'urn:uuid:2'))], [candidate]);
    await files.apply(candidate.path, importEdit(plan.documents[0]!, ACT)!, moment);
    assert.equal(annotationsOf((await files.load(candidate.path)).set).length, 2);
    await files.undo(candidate.path, moment);
    assert.equal(annotationsOf((await files.load(candidate.path)).set).length, 0);
  });

  it('brings back all that a Web Annotation export holds: labels, notes, authors, reviews', () => {
    fc.assert(
      fc.property(bundles, (bundle) => {
        const [document] = bundle.documents;
        const { files } = exportBundle(w3c, { ...bundle, documents: [document!] });
        const { value, problems } = readImport('w3c', files);
        assert.deepEqual(problems, []);
        const plan = planImport(value.documents, [document!], undefined, { suggestions: true });
        if (plan.documents.length === 0) return;
        const set = imported(plan);
        plan.documents[0]!.annotations.forEach(({ annotation, outcome }) => {
          if (outcome.kind !== 'new') return;
          const original = document!.annotations.find(({ id }) => id === annotation.id)!;
          const back = annotationsOf(set).find(({ id }) => id === annotation.id)!;
          assert.deepEqual(valuesOfLabels(labelsOf(back)), valuesOfLabels(labelsOfValues(original.values)));
          assert.equal(back.creator, original.values.author?.[0] ?? 'ana');
          assert.equal(reviewsOf(set, back.id).length, original.reviews.length);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('a table of topics', () => {
  it('adds what the dossier does not have, with the topics above', () => {
    const builtIn = { topics: [] };
    const topics = [
      { label: 'Ports', above: ['Sea'] },
      { label: 'Sea', above: [] },
    ];
    const edit = addTopics('', topics, builtIn);
    assert.ok(edit.kind === 'edited');
    assert.deepEqual(edit.added, ['sea', 'sea/ports']);
    assert.deepEqual(addTopics(edit.yaml, topics, builtIn), { kind: 'edited', yaml: edit.yaml, added: [] });
  });
});
