import assert from 'node:assert/strict';
import { agreementReport } from '../../../src/core/agreement/agreementReport';
import type { CodedText, LabeledSpan } from '../../../src/core/agreement/coding';
import { renderAgreement } from '../../../src/core/agreement/renderAgreement';

const span = (start: number, label = 'pledge'): LabeledSpan => ({ start, end: start + 8, label });
const sentences = [0, 10, 20, 30].map((start) => ({ start, end: start + 10 }));
const text = (file: string, codings: Readonly<Record<string, readonly LabeledSpan[]>>): CodedText => ({
  file,
  length: 40,
  sentences,
  codings: Object.entries(codings).map(([annotator, spans]) => ({ annotator, spans })),
});

const dossier = [
  text('a.md', { ana: [span(0), span(20, 'demand')], ben: [span(0), span(20, 'demand')] }),
  text('b.md', { ana: [span(10)], ben: [span(10, 'offer')], eva: [span(10)] }),
  text('alone.md', { ana: [span(0)] }),
];

describe('the agreement of a dossier', () => {
  const report = agreementReport(dossier);

  it('compares only what two have annotated, pair by pair', () => {
    assert.deepEqual(report.annotators, ['ana', 'ben', 'eva']);
    assert.deepEqual(
      report.documents.map(({ file }) => file),
      ['a.md', 'b.md'],
    );
    assert.deepEqual(
      report.pairs.map(({ a, b }) => `${a} ${b}`),
      ['ana ben', 'ana eva', 'ben eva'],
    );
  });

  it('says of each document, label and pair how far they agree', () => {
    assert.equal(report.documents[0]!.agreement.alpha, 1);
    assert.equal(report.documents[1]!.agreement.alpha!.toFixed(3), '0.613');
    const [anaBen, anaEva, benEva] = report.pairs.map(({ agreement }) => agreement);
    assert.equal(anaBen!.exactF1, 4 / 6);
    assert.equal(anaEva!.exactF1, 1);
    assert.equal(benEva!.exactF1, 0);
    const demand = report.labels.find(({ label }) => label === 'demand')!.agreement;
    assert.deepEqual([demand.exactF1, demand.kappa, demand.alpha], [1, 1, 1]);
  });

  it('takes the mean over the pairs for all of them', () => {
    assert.ok(Math.abs(report.overall.exactF1! - (4 / 6 + 1 + 0) / 3) < 1e-9);
  });

  it('is a page with a table for labels, pairs and documents, and escapes what people wrote', () => {
    const page = renderAgreement([
      { layer: 'tag', report: agreementReport([text('a|b.md', { ana: [span(0, '*x*')], ben: [] })]) },
      { layer: 'topic', report: agreementReport([]) },
    ]).replace(/ +/g, ' ');
    assert.match(page, /## Own labels/);
    assert.doesNotMatch(page, /## Topics/);
    assert.ok(page.includes('| \\*x\\* | 1 | 0.00 | 0.00 |'), page);
    assert.ok(page.includes('| a\\|b.md |'));
  });

  it('says what is missing when nobody can be compared', () => {
    assert.match(renderAgreement([]), /two people/);
  });
});
