import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze, updateAnalysis, type Dossier } from '../../../src/core/analyze';
import { loadLexicon } from '../../../src/core/lexicon';
import { loadTaxonomy } from '../../../src/core/topics/loadTaxonomy';
import { readMedia } from './readMedia';

/** Nearly every paragraph is read with something that stands in one above it. */
const TEXT = `---
date: 2026-03-04
---

OSLO, March 4 (Wire) - Prime Minister Jonas Vik of Norway met Foreign Minister Ana Ortega of Peru on Monday.

The ministers agreed to meet again. The minister will go to Lima.

Vik has drawn up a plan. It rained.

The plan will cut fees by half. He will sign it. The prime minister will not wait.

The Fisheries Committee of Norland, the largest of them, promised to publish its report.

They will publish it. The committee will meet in June. Nobody spoke.

The two countries will:

- open their ports;
- lower the fee for salt.

“We will pay,” Ortega said.

“The talks were long.

“We will act,” she said.

The government will pay. The senator, an old man, will pay.

Norway asked Peru to lower its duty.

Peru rejected the demand. It will answer on Friday.

Its proposal would cut fees, Vik said. Vik will go.

The council will pay for the ports. Erik Dahl of Norway came. The envoy will pay as well.

Erik Dahl left.
`;

/** What may be done to the text far above what it changes; "" stands for the start. */
const EDITS: readonly (readonly [from: string, to: string])[] = [
  ['', '# Joint Statement of Norway and Peru\n\n'],
  ['date: 2026-03-04', 'title: Statement by Prime Minister Jonas Vik\ndate: 2025-01-01'],
  ['date: 2026-03-04', 'title: Joint Statement of Peru and Chile\ndate: 2026-03-04'],
  ['OSLO, March 4 (Wire) - ', ''],
  ['Prime Minister Jonas Vik of Norway', 'Senator Jonas Vik of Norway'],
  ['Prime Minister Jonas Vik of Norway', 'Prime Minister Jonas Vik of Chile'],
  ['Prime Minister Jonas Vik of Norway', 'Prime Minister Kari Holm of Norway'],
  ['Prime Minister Jonas Vik', 'Vice President Jonas Vik'],
  ['Foreign Minister Ana Ortega of Peru', 'Ana Ortega'],
  ['Foreign Minister Ana Ortega', 'Foreign Minister Ana Vik'],
  [' on Monday.', ' on Monday. Chile and Bolivia watched.'],
  [' on Monday.', ' on Monday, and the Harbor Council of Norland watched.'],
  ['The ministers agreed to meet again. The minister will go to Lima.\n\n', ''],
  ['Vik has drawn up a plan. It rained.', 'Ortega has drawn up a plan. It rained.'],
  ['Vik has drawn up a plan. It rained.\n\n', ''],
  ['It rained.', 'It rained. It rained. It rained. Ortega has drawn up a proposal.'],
  ['He will sign it.', 'Nobody will sign it.'],
  ['The Fisheries Committee of Norland', 'The Fisheries Council of Norland'],
  ['The Fisheries Committee of Norland, the largest of them, promised', 'Japan and Korea promised'],
  ['Nobody spoke.', 'Nobody spoke.\n\nJapan and China met in Tokyo.'],
  ['The two countries will:', 'The two countries spoke:'],
  ['The two countries will:', 'Norway refused to:'],
  ['- open their ports;\n', ''],
  ['“We will pay,” Ortega said.', '“We will pay,” Vik said.'],
  ['“We will pay,” Ortega said.\n\n', ''],
  ['“The talks were long.\n\n', ''],
  ['Norway asked Peru', 'Norway asked Chile'],
  ['Norway asked Peru to lower its duty.\n\n', ''],
  ['The senator, an old man, will pay.', 'Senator Ann Lee of Canada will pay.'],
  ['Erik Dahl left.', 'Erik Dahl, the envoy, left.'],
  ['Peru rejected the demand.', 'Peru welcomed the demand.'],
];

const PARAGRAPHS = [
  ...TEXT.trim().split('\n\n').slice(1),
  '# Joint Statement of Norway and Peru',
  'Chile and Bolivia watched. Senator Ana Vik of Canada spoke.',
  'The Fisheries Council of Norland agreed to wait.',
  'The council will meet. They will wait. The minister will resign.',
  '- Both countries will:',
  '- pay the fee;',
  '“Its proposal will stay.',
];

const written = (paragraphs: readonly string[]): string => paragraphs.map((one) => `${one}\n\n`).join('');
const lengthOf = (paragraphs: readonly string[], count: number): number => written(paragraphs.slice(0, count)).length;

describe('commitments in a text that is edited far above them', () => {
  let dossier: Dossier;
  before(async () => {
    const [lexicon, taxonomy] = await Promise.all([loadLexicon(readMedia), loadTaxonomy(readMedia)]);
    dossier = { lexicon, taxonomy };
  });

  for (const [from, to] of EDITS) {
    it(`are read as in a new text after ${JSON.stringify([from, to])}, and after it was undone`, () => {
      const start = TEXT.indexOf(from);
      assert.ok(start >= 0);
      const text = TEXT.slice(0, start) + to + TEXT.slice(start + from.length);
      const before = analyze(TEXT, dossier);
      const after = updateAnalysis(before, [{ start, end: start + from.length }], text, dossier);
      assert.deepEqual(after, analyze(text, dossier));
      assert.deepEqual(updateAnalysis(after, [{ start, end: start + to.length }], TEXT, dossier), before);
    });
  }

  it('are read as in a new text after any paragraphs were put in the place of others', () => {
    const paragraph = fc.constantFrom(...PARAGRAPHS);
    const text = fc.array(paragraph, { minLength: 3, maxLength: 9 });
    const edit = fc.record({ at: fc.nat(9), removed: fc.nat(3), added: fc.array(paragraph, { maxLength: 2 }) });
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 4 }), (start, edits) => {
        let paragraphs = start;
        let known = analyze(written(start), dossier);
        for (const { at, removed, added } of edits) {
          const next = paragraphs.toSpliced(at, removed, ...added);
          const edited = { start: lengthOf(paragraphs, at), end: lengthOf(paragraphs, at + removed) };
          known = updateAnalysis(known, [edited], written(next), dossier);
          assert.deepEqual(known, analyze(written(next), dossier));
          paragraphs = next;
        }
      }),
      { numRuns: 40 },
    );
  });
});
