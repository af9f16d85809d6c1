import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument';
import { told } from '../../../src/core/message';
import { assertExact } from './assertExact';

const long = 20_000;

/** Inputs whose parsing would take the square of their length or overflow the stack; each takes a parser minutes. */
const hostile: Readonly<Record<string, string>> = {
  'openers of emphasis': '*a _b '.repeat(long),
  'closers of emphasis': 'a* b_ '.repeat(long),
  'openers of links': '[a'.repeat(long),
  'images in images': '![[]('.repeat(long),
  'open link destinations': '[a](<b'.repeat(long),
  'runs of backticks': Array.from({ length: 1500 }, (_, i) => `e${'`'.repeat(i)}`).join(''),
  'open comments': `a ${'<!--'.repeat(long)}`,
  'open declarations': `a ${'<!a '.repeat(long)}`,
  'nested quotes': `${'> '.repeat(long)}a`,
  'nested items on a line': `${'- '.repeat(long)}a`,
  'nested lists': Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}* a\n`).join(''),
  'a long list in a quote': '> - a\n'.repeat(long / 4),
  'definitions and references': `${Array.from({ length: long }, (_, i) => `[${i}]: u\n`).join('')}\n${'[0] '.repeat(long)}`,
};

describe('hostile Markdown', () => {
  for (const [name, text] of Object.entries(hostile)) {
    it(`gets an answer with exact offsets: ${name}`, () => {
      const document = parseDocument(text);
      assertExact(document);
      assert.ok(
        document.problems.some(
          ({ severity, message }) => severity === 'information' && /plain prose/.test(told(message)),
        ),
      );
    });
  }

  it('costs only its own part the Markdown, and the problem says which part', () => {
    const text = `# Talks\n\n${'*a _b '.repeat(long)}\n\nThe *end*.`;
    const { blocks, problems } = parseDocument(text);
    assert.deepEqual([blocks[0]!.prose.text, blocks[2]!.prose.text], ['Talks', 'The end.']);
    assert.deepEqual(
      problems.map(({ line, column, span }) => [line, column, span!.start]),
      [[3, 1, 9]],
    );
  });

  it('is limited also where it comes in many small parts', () => {
    const part = 'a* '.repeat(300);
    const { problems, blocks } = parseDocument(`${part}\n\n`.repeat(400) + 'The *end*.');
    assert.equal(problems.length, 400);
    assert.equal(blocks[400]!.prose.text, 'The end.');
    assert.deepEqual(parseDocument(`${part}\n\n`.repeat(4)).problems, []);
  });

  it('read as plain prose keeps its text, but for quote and list marks', () => {
    const deep = `${'> '.repeat(60)}*one*\n${'> '.repeat(60)}two\n\n${'- '.repeat(60)}three`;
    assert.deepEqual(
      parseDocument(deep).blocks.map(({ prose }) => prose.text),
      ['*one* two', 'three'],
    );
  });

  it('is not a long list, a long table or a long paragraph with many marks', () => {
    const list = '- **Rice**: duties on [rice](/rice) end\n  - at once\n  - or *later*\n'.repeat(400);
    const table = `| a | b |\n|---|---|\n${'| *one* | [two](/u) |\n'.repeat(400)}`;
    const paragraph = 'The *two sides* agreed on [rice](/rice) and **steel** at once. '.repeat(60);
    for (const text of [list, table, paragraph]) assert.deepEqual(parseDocument(text).problems, []);
  });
});
