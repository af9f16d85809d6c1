import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parseDocument';
import type { Block } from '../../../src/core/document/policyDocument';
import { toProse, toSource } from '../../../src/core/document/prose';
import { assertExact } from './assertExact';
import { markdown } from './markdownArbitrary';

const proses = (text: string): string[] => parseDocument(text).blocks.map(({ prose }) => prose.text);

/** The source of the first place where a block's prose reads `words`. */
function sourceOf(text: string, words: string): string {
  for (const { prose } of parseDocument(text).blocks) {
    const start = prose.text.indexOf(words);
    if (start < 0) continue;
    const source = toSource(prose, { start, end: start + words.length });
    return text.slice(source.start, source.end);
  }
  return assert.fail(`no block reads "${words}"`);
}

describe('parseDocument', () => {
  describe('reads as prose', () => {
    const examples: readonly (readonly [name: string, text: string, prose: readonly string[]])[] = [
      ['emphasis without its marks', 'The **two *sides*** agreed.', ['The two sides agreed.']],
      ['the text of links, not their addresses', 'See [the *pact*](https://example.org/a "T").', ['See the pact.']],
      ['references defined elsewhere', 'The [pact][1] and [it].\n\n[1]: /a\n\n[it]: /b', ['The pact and it.']],
      ['no bare addresses', 'At https://example.org/x and <https://example.org> now.', ['At  and  now.']],
      ['no mail addresses', 'Write to desk@example.org today.', ['Write to  today.']],
      ['character references', 'Food &amp; Drug &#8212; &copy; &nosuch;', ['Food & Drug — © &nosuch;']],
      ['escapes', 'Rated \\*three\\* \\stars', ['Rated *three* \\stars']],
      ['a line end as one blank', 'cut\n   duties  \non\\\nsteel', ['cut duties on steel']],
      ['code as a placeholder', 'run `tariff` now', ['run \uFFFC now']],
      ['no images and no HTML but line breaks', 'a ![flag](f.png) <b>bold</b><br>text', ['a  bold text']],
      ['headings of both kinds', '# One #\n\nTwo\nlines\n===\n', ['One', 'Two lines']],
      ['quotes without their marks', '> We will\n> sign,\nhe said.', ['We will sign, he said.']],
      ['list items', '- rice\n- beef\n  and pork\n\n1. steel', ['rice', 'beef and pork', 'steel']],
      ['tasks without their boxes', '- [x] ratified\n- [ ] open', ['ratified', 'open']],
      ['table cells', '| Party | Offer |\n|---|:-:|\n| A \\| B | **rice** |', ['Party', 'Offer', 'A | B', 'rice']],
      ['footnotes where they stand', 'Signed.[^1]\n\n[^1]: In Oslo.', ['Signed.', 'In Oslo.']],
      ['struck-out text', 'They ~~refused~~ agreed.', ['They refused agreed.']],
      [
        'no code blocks, HTML blocks and definitions',
        '```\ncode\n```\n\n    code\n\n<div>\nhtml\n</div>\n\n[a]: /u',
        [],
      ],
    ];
    for (const [name, text, expected] of examples) {
      it(name, () => {
        assert.deepEqual(proses(text), expected);
        assert.deepEqual(proses(text.replaceAll('\n', '\r\n')), expected, 'with CR LF');
        assert.deepEqual(proses(text.replaceAll('\n', '\r')), expected, 'with CR');
        assert.deepEqual(proses(`\uFEFF${text}`), expected, 'with a byte order mark');
      });
    }

    it('text of any script, astral characters and NUL', () => {
      assert.deepEqual(proses('𝒯alks 😀 *in* 東京\0.'), ['𝒯alks 😀 in 東京\0.']);
    });
  });

  describe('leads back to the source', () => {
    it('through marks inside, without those at the edges', () => {
      assert.equal(sourceOf('The **two *sides*** agreed.', 'two sides'), 'two *sides');
      assert.equal(sourceOf('The **two** sides.', 'two'), 'two');
    });

    it('of references and escapes as a whole', () => {
      assert.equal(sourceOf('Food &amp; Drug', '&'), '&amp;');
      assert.equal(sourceOf('Food &amp; Drug', 'd & D'), 'd &amp; D');
      assert.equal(sourceOf('a \\* b', '*'), '\\*');
    });

    it('across line ends and quote marks', () => {
      assert.equal(sourceOf('> We will  \n> sign.', 'will sign'), 'will  \n> sign');
    });

    it('behind a byte order mark and astral characters', () => {
      assert.equal(sourceOf('\uFEFF# 😀 Talks', 'Talks'), 'Talks');
      assert.equal(sourceOf('\uFEFF*😀* and [Oslo](u)', 'Oslo'), 'Oslo');
    });

    it('and from the source to the prose, or nowhere in markup', () => {
      const [block] = parseDocument('See [the pact](http://x.org).').blocks;
      assert.deepEqual(toProse(block!.prose, { start: 0, end: 99 }), { start: 0, end: 13 });
      assert.deepEqual(toProse(block!.prose, { start: 5, end: 8 }), { start: 4, end: 7 });
      assert.equal(toProse(block!.prose, { start: 15, end: 20 }), undefined);
    });

    it('exactly, whatever the Markdown', () => {
      fc.assert(
        fc.property(markdown, (text) => assertExact(parseDocument(text))),
        { numRuns: 1000 },
      );
    });
  });

  describe('tells of each block', () => {
    const shape = ({ kind, level, containers }: Block) => [kind, level, containers.map((c) => c.kind).join('>')];

    it('its kind, level and containers', () => {
      const text = '# A\n\n> - b\n>   1. c\n\n| d |\n|---|\n\n[^1]: e\n';
      assert.deepEqual(parseDocument(text).blocks.map(shape), [
        ['heading', 1, ''],
        ['paragraph', undefined, 'blockquote>list>listItem'],
        ['paragraph', undefined, 'blockquote>list>listItem>list>listItem'],
        ['tableCell', undefined, 'table>tableRow'],
        ['paragraph', undefined, 'footnote'],
      ]);
    });

    it('which containers it shares with others', () => {
      const ids = parseDocument('- a\n\n- b\n- c\n\n* d\n\ntext\n\n* e').blocks.map(({ containers }) =>
        containers.map((c) => c.id),
      );
      const [a, b, c, d, text, e] = ids;
      assert.ok(a![0] === b![0] && b![0] === c![0], 'one list, loose or tight');
      assert.equal(new Set([a![0], d![0], e![0]]).size, 3, 'another bullet or text between makes another list');
      assert.equal(new Set(ids.flat()).size, 8, 'ids are unique');
      assert.deepEqual(text, []);
    });

    it('its whole source, marks included', () => {
      const text = 'x\n\n## The *pact* ##\n';
      const { start, end } = parseDocument(text).blocks[1]!.span;
      assert.equal(text.slice(start, end), '## The *pact* ##');
    });
  });

  it('takes the title from the front matter, else from the first heading of level one', () => {
    assert.equal(parseDocument('---\ntitle: A\n---\n# B').title, 'A');
    assert.equal(parseDocument('## C\n\n# The *B*').title, 'The B');
    assert.equal(parseDocument('text').title, undefined);
  });

  it('reads an empty text, blanks and a lone byte order mark as a document without blocks', () => {
    for (const text of ['', ' \n\t\n', '\uFEFF', '\r']) assert.deepEqual(parseDocument(text).blocks, []);
  });
});
