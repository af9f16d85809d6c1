import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blockAt, blockVersion, proseAt } from '../../../src/core/document/blockVersion';
import { parseDocument } from '../../../src/core/document/parseDocument';
import { toSource } from '../../../src/core/document/prose';
import { updateDocument } from '../../../src/core/document/updateDocument';

const SENTENCE = 'The two sides spoke of quotas for herring and of the toll on the northern bridge, and parted late.';
const QUOTED = 'Peru said “we will wait. We have waited before, and nobody has ever lost a harbor by it. We wait”.';

const textsOf = (text: string): readonly string[] => blockVersion(parseDocument(text)).blocks.map((each) => each.text);
const many = (sentence: string, count: number): string => Array.from({ length: count }, () => sentence).join(' ');

describe('What is read as one', () => {
  it('is each block where paragraphs are short', () => {
    assert.deepEqual(textsOf('# Talks\n\nPeru waits. Chile pays.\n\n- one\n- two\n'), [
      'Talks',
      'Peru waits. Chile pays.',
      'one',
      'two',
    ]);
  });

  it('are some sentences of a long paragraph', () => {
    const text = many(SENTENCE, 30);
    const stretches = textsOf(text);
    assert.ok(stretches.length > 3);
    assert.equal(stretches.join(' '), text);
    for (const each of stretches) assert.match(each, /^The two sides .* late\.$/);
  });

  it('is a long paragraph as a whole where everything in it is quoted', () => {
    const text = many(QUOTED, 30);
    assert.deepEqual(textsOf(text), [text]);
  });

  it('is not parted beside a quotation, so that whoever is quoted stands with it', () => {
    const text = many(`${SENTENCE} ${QUOTED} ${SENTENCE}`, 10);
    for (const each of textsOf(text)) assert.match(each, /^The two sides .* late\.$/);
  });

  it('are the paragraphs that a reader sees, where no-break spaces stand for the lines between them', () => {
    assert.deepEqual(textsOf('Peru waits\n\u00A0\nChile pays.  \n\u00A0 \u00A0\nAll go home.'), [
      'Peru waits',
      'Chile pays.',
      'All go home.',
    ]);
    assert.deepEqual(textsOf('a toll of 5 \u00A0 percent\non all ships'), ['a toll of 5 \u00A0 percent on all ships']);
  });

  it('stands where its block says that it stands, whatever marks are in it', () => {
    const piece = fc.constantFrom(
      SENTENCE,
      '*Peru* [will](x.html) wait &amp; see.',
      QUOTED,
      'So be it.  \n\u00A0\nSo',
      '`x`',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom('', '> ', '- '), (pieces, mark) => {
        const document = parseDocument(
          `# Talks\n\n${mark}${pieces.join('\n').replaceAll('\n', mark === '> ' ? '\n> ' : '\n')}`,
        );
        const version = blockVersion(document);
        for (const [i, { text }] of version.blocks.entries()) {
          const { prose } = document.blocks[version.owners[i]!]!;
          const start = version.proseStarts[i]!;
          assert.equal(prose.text.slice(start, start + text.length), text);
          for (let at = 0; at < text.length; at += 7) {
            const span = { start: at, end: Math.min(text.length, at + 5) };
            const inBlock = { start: start + span.start, end: start + span.end };
            const place = toSource(proseAt(version, i), span);
            assert.deepEqual(place, toSource(prose, inBlock));
            assert.equal(blockAt(version, place.start), i);
          }
        }
      }),
    );
  });
});

describe('After an edit', () => {
  /** How many of what is read as one are other objects after `typed` was put in at a place. */
  function newAfter(text: string, at: number, typed: string): number {
    const document = parseDocument(text);
    const first = blockVersion(document);
    const after = `${text.slice(0, at)}${typed}${text.slice(at)}`;
    const second = blockVersion(updateDocument(document, [{ start: at, end: at }], after), first);
    return second.from.filter((from) => from < 0).length;
  }

  it('the other items of a list are what they were', () => {
    const list = Array.from({ length: 20 }, (_, i) => `- Point ${i}\n`).join('');
    assert.equal(newAfter(list, list.indexOf('Point 7'), 'Main '), 1);
  });

  it('the other rows of a table are what they were', () => {
    const table = `| Party | Toll |\n| --- | --- |\n${Array.from({ length: 20 }, (_, i) => `| P${i} | ${i} |\n`).join('')}`;
    assert.equal(newAfter(table, table.indexOf('P7'), 'x'), 1);
  });

  it('the sentences of a long paragraph that are not near it are what they were', () => {
    const paragraph = many(SENTENCE, 60);
    assert.ok(newAfter(paragraph, paragraph.length / 2, 'x') <= 2);
  });
});
