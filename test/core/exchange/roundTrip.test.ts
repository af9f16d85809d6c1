import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { analyze } from '../../../src/core/analyze';
import { emptySet } from '../../../src/core/annotation/annotationSet';
import type { ExchangeBundle } from '../../../src/core/exchange/exchangeDocument';
import { exportBundle, exportInTurns, type ProvenExport } from '../../../src/core/exchange/exportBundle';
import { EXPORTERS } from '../../../src/core/exchange/exporters';
import { indexText } from '../../../src/core/exchange/indexedText';
import { differences } from '../../../src/core/exchange/loss';
import { writeWhole } from '../../../src/core/exchange/writing';
import { toExchange } from '../../../src/core/exchange/toExchange';
import { loadLexicon } from '../../../src/core/lexicon';
import { loadTaxonomy } from '../../../src/core/topics/loadTaxonomy';
import { bundles } from './exchangeArbitrary';

/** Dossiers of two documents, that is two annotation sets, per format. */
const RUNS = 100;

describe('an export of the sample dossier', () => {
  let bundle: ExchangeBundle;

  before(async () => {
    const media = new URL('../../../media/', import.meta.url);
    const read = (path: string) => readFile(new URL(path, media));
    const [lexicon, taxonomy] = await Promise.all([loadLexicon(read), loadTaxonomy(read)]);
    const files = (await readdir(new URL('sample/news/', media))).sort();
    const documents = await Promise.all(
      files.map(async (file) => {
        const analysis = analyze(
          await readFile(new URL(`sample/news/${file}`, media), 'utf8'),
          { lexicon, taxonomy },
          file,
        );
        return toExchange({ path: file, analysis, set: emptySet, placed: [] }, 'both');
      }),
    );
    bundle = { name: 'sample', documents, taxonomy, made: '2026-06-30T00:00:00Z' };
  });

  for (const exporter of EXPORTERS) {
    it(`comes back as it should: ${exporter.format}`, () => {
      const { unproven, files } = exportBundle(exporter, bundle);
      assert.deepEqual(unproven, []);
      assert.ok(files.length > 0);
    });
  }
});

describe('an export that is given its documents one by one', () => {
  for (const exporter of EXPORTERS) {
    it(`comes to the same: ${exporter.format}`, () => {
      fc.assert(
        fc.property(bundles, (bundle) => {
          const whole = exportBundle(exporter, bundle);
          const turns = exportInTurns(exporter, bundle);
          const parts = [...bundle.documents.map(turns.add), turns.end()];
          const files = writeWhole({ add: (part: ProvenExport) => part.files, end: () => [] }, parts);
          assert.deepEqual(files, whole.files);
          assert.deepEqual(
            parts.flatMap(({ losses }) => losses),
            whole.losses,
          );
          assert.deepEqual(
            parts.flatMap(({ unproven }) => unproven),
            [],
          );
        }),
        { numRuns: 10 },
      );
    });
  }

  it('keeps none of them where nothing waits for a later one', () => {
    const waiting = EXPORTERS.filter(({ inTurns }) => !inTurns).map(({ format }) => format);
    assert.deepEqual(waiting, ['refi-qda', 'graphml', 'ical', 'markdown', 'html']);
  });
});

describe('an export', () => {
  for (const exporter of EXPORTERS) {
    if (exporter.kind !== 'annotations') continue;
    it(`comes back as it was, but for what its loss report says: ${exporter.format}`, () => {
      fc.assert(
        fc.property(bundles, (bundle) => {
          const { unproven, losses, files } = exportBundle(exporter, bundle);
          assert.deepEqual(unproven, [], files.map(({ path, content }) => `${path}\n${String(content)}`).join('\n'));
          for (const document of bundle.documents) {
            const held = exporter.hold(document.annotations, indexText(document, exporter.indexes));
            document.annotations.forEach((annotation, i) => {
              const lost = losses.filter((loss) => loss.annotation === annotation.id).map(({ aspect }) => aspect);
              assert.deepEqual(lost, differences(annotation, held[i]));
            });
          }
        }),
        { numRuns: RUNS },
      );
    });
  }
});
