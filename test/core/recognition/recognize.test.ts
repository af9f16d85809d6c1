import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toSource } from '../../../src/core/document/prose';
import { parseDocument } from '../../../src/core/document/parseDocument';
import type { EntityType, Mention } from '../../../src/core/recognition/mention';
import { recognize } from '../../../src/core/recognition/recognize';
import type { RecognitionLexicon } from '../../../src/core/recognition/recognitionLexicon';
import { lexiconForTests } from './lexiconForTests';

/** Pieces that recognizers look at, with everything that makes offsets hard. */
const PIECES = [
  'Japan', '**Ryosei** Akazawa', 'Thursday (May 1)', 'mid-April', '$550 billion', '25%', '75,000 tons', '*soy*beans',
  'second round of **tariff** negotiations', 'the “Agreement on Harbor Data” (AHD)', 'the Agreement', 'G7 summit',
  'U.S.', '🚢🇯🇵', 'e\u0301', '&amp;', '\\*', '[Paris Agreement](https://example.org/May-1)', '`May 1`', 'said', 'will meet',
  'in', 'on', ',', '.', '\r\n', '\n\n', '\r\n\r\n- ', '\n> ', '\n| May 1 | $5 |\n| --- | --- |\n', '(', ')', '“', '”', '…', '\u00a0', '2025', '–',
]; // prettier-ignore

const texts = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary' })), {
    maxLength: 30,
  })
  .map((p) => p.join(' '));

const layers: readonly (readonly EntityType[])[] = [
  ['person', 'organization', 'place', 'agreement'],
  ['event'],
  ['date', 'product', 'amount'],
];

describe('recognize', () => {
  let lexicon: RecognitionLexicon;
  before(async () => {
    lexicon = await lexiconForTests();
  });
  const read = (
    text: string,
  ): { readonly mentions: readonly Mention[]; readonly document: ReturnType<typeof parseDocument> } => {
    const document = parseDocument(text);
    return { document, mentions: recognize(document, lexicon) };
  };

  it('gives mentions that lie in the text and show what the prose of their block says', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { document, mentions } = read(text);
        for (const { span, block, prose, text: shown } of mentions) {
          const source = document.blocks[block]!.prose;
          assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
          assert.equal(source.text.slice(prose.start, prose.end), shown);
          assert.deepEqual(toSource(source, prose), span);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never lets mentions of one layer overlap, and gives them in text order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { mentions } = read(text);
        for (const layer of layers) {
          const spans = mentions.filter((m) => layer.includes(m.type)).map((m) => m.span);
          spans.forEach((span, i) => assert.ok(i === 0 || spans[i - 1]!.end <= span.start));
        }
        mentions.forEach(({ span }, i) => assert.ok(i === 0 || mentions[i - 1]!.span.start <= span.start));
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same in every version of line ends', () => {
    const text = 'Talks on\nThursday (May 1) cost $5\nbillion.\n\n- The second round of\n  talks on *rice*\n';
    const shown = (version: string): string[] => read(version).mentions.map((m) => `${m.type} ${m.text} ${m.value}`);
    assert.deepEqual(shown(text.replaceAll('\n', '\r\n')), shown(text));
    assert.ok(shown(text).some((line) => line.includes('$5 billion USD 5000000000')));
  });

  it('includes marks inside a mention and leaves those at its edges', () => {
    const text = 'They met for the **second** round of *tariff* talks on **May 1, 2025**.';
    const spans = read(text).mentions.map(({ span }) => text.slice(span.start, span.end));
    assert.deepEqual(spans, ['second** round of *tariff* talks', 'May 1, 2025']);
  });

  it('does not look into code, addresses or front matter', () => {
    const text =
      '---\ntitle: May 1\n---\n\nSee `May 1` and <https://example.org/2025/05/01>.\n\n```\n$5 billion\n```\n';
    assert.deepEqual(read(text).mentions, []);
  });

  it('reads a long line without blanks in it', () => {
    const text = `On May 1 ${'x'.repeat(20_000)} ${'2025-'.repeat(2_000)} ${'$'.repeat(2_000)} ${'May '.repeat(2_000)}`;
    assert.equal(read(text).mentions[0]?.text, 'May 1');
  });
});
