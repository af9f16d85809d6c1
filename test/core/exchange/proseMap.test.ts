import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexText } from '../../../src/core/exchange/indexedText';
import { proseMap } from '../../../src/core/exchange/proseMap';
import { toWellFormed } from '../../../src/core/text/plainText';
import { bundles } from './exchangeArbitrary';

const BLANK = /\s/g;

describe('the map from prose to Markdown', () => {
  it('leads from each run of the prose to the same words in the Markdown, in code points', () => {
    fc.assert(
      fc.property(bundles, ({ documents }) => {
        for (const document of documents) {
          const prose = [...indexText(document, 'prose').text];
          const markdown = [...toWellFormed(document.text)];
          const { runs } = proseMap(document, 'token');
          const covered = runs.reduce((sum, [start, end]) => sum + end - start, 0);
          assert.equal(covered, prose.length - blanksBetween(document));
          for (const [start, end, from, to] of runs) {
            if (end - start !== to - from) continue;
            const words = (text: readonly string[]) => text.join('').replace(BLANK, ' ');
            assert.equal(words(prose.slice(start, end)), words(markdown.slice(from, to)));
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** Two line ends stand between two blocks, and come from nowhere. */
const blanksBetween = ({ blocks }: Parameters<typeof indexText>[0]): number =>
  2 * Math.max(0, blocks.filter(({ prose }) => prose.text !== '').length - 1);
