import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chunkStarts } from '../../../src/core/document/readChunks';
import { parseMarkdown } from '../../../src/core/document/markdown';
import { plainBlock, plainSource } from '../../../src/core/document/plainBlock';
import { treeBlocks } from '../../../src/core/document/treeBlocks';
import { markdown } from './markdownArbitrary';

/** The text in its chunks. */
function chunks(text: string): string[] {
  const starts = [...chunkStarts(text, 0)];
  return starts.slice(1).map((end, i) => text.slice(starts[i], end));
}

/** Each example is written with "|" where it must be cut, and nowhere else. */
const examples: Readonly<Record<string, readonly string[]>> = {
  'behind blank lines': ['One.\n\n|Two.\n \t\n\n|# Three\n'],
  'not before an indented line': ['- a\n\n  b\n\n|c\n', 'a\n\n    code\n'],
  'before each item of a list': ['- a\n|- b\n  c\n|- d\n\n|- e\n', 'text\n|- a\n', '1. a\n|2. b\n', '  * a\n|  * b\n'],
  'not before what only looks like an item': [
    'text\n2. a\n',
    'a\n- - -\nb\n',
    'a\n-\n',
    '1. a\n   - b\n   - c\n',
    'in\n1986. was\n',
  ],
  'not inside fenced code': [
    '```\na\n\nb\n```\n\n|c\n',
    '~~~~\n\na\n~~~\n\n~~~~\n|- b\n',
    '```\nnever closed\n\n- a\n',
  ],
  'behind fenced code in a list, wherever it ends': ['- ```\n  a\n\n|b\n\n|```\nc\n\nd\n```\n'],
  'not inside HTML that runs through blank lines': [
    '<!-- a\n\nb -->\n\n|c\n',
    '<pre>\n\na\n</pre>\n\n|b\n',
    '<?x\n\n?>\n\n|a\n',
  ],
  'behind blank lines in other HTML': ['<div>\n- a\n\n|b\n</div>\n'],
  'with any line ends': ['a\r\n\r\n|b\r\n|- c\r\n', 'a\r\r|b\r|- c\r'],
};

describe('chunks', () => {
  for (const [name, texts] of Object.entries(examples)) {
    it(`are cut ${name}`, () => {
      for (const marked of texts) assert.deepEqual(chunks(marked.replaceAll('|', '')), marked.split('|'));
    });
  }

  it('leave no gap', () => {
    fc.assert(fc.property(markdown, (text) => assert.equal(chunks(text).join(''), text)));
  });

  it('are cut again where they were when their text is alone', () => {
    fc.assert(
      fc.property(markdown, (text) => chunks(text).forEach((chunk) => assert.deepEqual(chunks(chunk), [chunk]))),
    );
  });
});

describe('plainBlock', () => {
  const read = (text: string) => {
    const source = plainSource(text);
    return source && plainBlock(source);
  };

  const words = fc.constantFrom(
    'Talks',
    'on',
    'rice.',
    '“We”',
    '1986',
    'A & B',
    '(c)',
    '50%',
    '-',
    ':',
    'x-y',
    '#5',
    '+',
    '=',
  );
  const marked = fc.constantFrom(
    ...[
      '**both',
      'sides**',
      '**',
      '**A.**',
      'in**ner**most',
      '**(a)**',
      '“**we**”',
      'x**“we”**',
      '***',
      '*one*',
      'x*y*',
      '*a',
      'b*',
    ],
    ...[
      '[the',
      'pact](/u)',
      '[pact](https://x.org/a_b)',
      '**[both](u)**',
      '[**both**](u)',
      '[a**](u)',
      '[]()',
      '[a](u',
    ],
    ...['[x](u)', '[^1](u)', '![flag](u)', '[', ']', '!', '\\(a\\)', '\\*', '\\', 'x\\@y.org', '&amp;', '_so_', '`c`'],
  );
  const line = fc
    .array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: marked }), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join(' '));
  const start = fc.constantFrom(
    '',
    '',
    '',
    '# ',
    '## ',
    '- ',
    '-   ',
    '+ ',
    '* ',
    '*   ',
    '*',
    '1. ',
    '12) ',
    '-     ',
    '#',
    ' ',
  );
  const paragraph = fc
    .tuple(
      start,
      fc.oneof({ weight: 9, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }),
      fc.array(fc.tuple(fc.constantFrom('', '  ', '     '), line), { maxLength: 2 }),
      fc.constantFrom('', '\n', '  \n\n \n'),
    )
    .map(([mark, first, more, end]) => [mark + first, ...more.map((parts) => parts.join(''))].join('\n') + end);

  it('reads as the parser does what it reads at all', () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        const plain = read(text);
        if (plain) assert.deepEqual(plain, treeBlocks(parseMarkdown(text), text, 0));
      }),
      { numRuns: 5000 },
    );
  });

  it('spares the parser most of a plain article', () => {
    for (const text of [
      '# Ministers meet\n\n',
      'Talks opened\non Friday.\n',
      '- rice & beef\n',
      '*Talks* on duties of 3% *ad valorem*.\n',
      '* steel\n',
      '1. Cut duties.\n',
      '-   **Duties** on [rice](https://example.org/rice_and_beef) fall.\n',
      '\\[6\\] [**The\nminister**](/m): no change.\n',
    ]) {
      assert.ok(read(text), text);
    }
  });
});
