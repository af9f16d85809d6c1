import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exportBundle } from '../../../src/core/exchange/exportBundle';
import { EXPORTERS } from '../../../src/core/exchange/exporters';
import { indexText } from '../../../src/core/exchange/indexedText';
import { differences } from '../../../src/core/exchange/loss';
import { bundles } from './exchangeArbitrary';

/** Dossiers of two documents, that is two annotation sets, per format. */
const RUNS = 100;

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
