import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parseDocument';
import { updateDocument } from '../../../src/core/document/updateDocument';
import { markdown, snippet } from './markdownArbitrary';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An edit by fractions of whatever text it meets, so that it stays valid while a failure is made smaller. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(200)),
  insert: fc.oneof(snippet, fc.constant('')),
});

function apply(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .reverse()
    .reduce((t, { start, end, text: insert }) => t.slice(0, start) + insert + t.slice(end), text);
}

const insertAt = (text: string, place: string, insert: string): readonly [Edit] => {
  const start = text.indexOf(place);
  return [{ start, end: start, text: insert }];
};

describe('updateDocument', () => {
  it('equals a full parse after any edits of any Markdown', () => {
    fc.assert(
      fc.property(markdown, fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        let document = parseDocument(start);
        for (const { at, length, insert } of edits) {
          const { text: before } = document;
          const from = Math.floor(at * before.length);
          const one: Edit = { start: from, end: Math.min(before.length, from + length), text: insert };
          const text = apply(before, [one]);
          document = updateDocument(document, [one], text);
          assert.deepEqual(document, parseDocument(text));
        }
      }),
      { numRuns: 600 },
    );
  }).timeout(60_000);

  const article = [
    '---\ntitle: Talks\n---\n# Ministers meet\n',
    'OSLO, March 13 - Talks on [rice][1] opened.\n',
    '- cut duties\n- open ports\n',
    'They end on Friday.\n',
    '[1]: /rice\n',
    'No date was given.\n',
  ].join('\n');

  it('shares everything but what was typed in', () => {
    const before = parseDocument(article);
    const edits = insertAt(article, 'ports', 'more ');
    const after = updateDocument(before, edits, apply(article, edits));
    const kept = after.chunks.contents.filter((content) => before.chunks.contents.includes(content));
    assert.equal(kept.length, after.chunks.contents.length - 1);
    assert.equal(after.head, before.head);
    const last = (document: typeof before) => document.blocks[document.blocks.length - 1]!.prose;
    assert.equal(
      last(after).segments,
      last(before).segments,
      'what was found in prose below can be kept under its segments',
    );
    assert.equal(last(after).origin, last(before).origin + 5);
  });

  const edits: Readonly<Record<string, readonly [place: string, insert: string]>> = {
    'a fence that swallows all that follows': ['They end', '```\n\n'],
    'a comment that swallows all that follows': ['They end', '<!--\n\n'],
    'an underline that makes a heading': ['\nThey end', '---\n'],
    'an indentation that makes a list item longer': ['They end', '  '],
    'another definition of the reference': ['[1]: /rice', 'x'],
    'front matter that ends sooner': ['title: Talks', '---\n'],
    'a quote mark': ['OSLO', '> '],
    'a table': ['They end', '| a |\n|---|\n| b |\n\n'],
  };
  for (const [name, [place, insert]] of Object.entries(edits)) {
    it(`follows ${name}, and its undoing`, () => {
      const change = insertAt(article, place, insert);
      const text = apply(article, change);
      const after = updateDocument(parseDocument(article), change, text);
      assert.deepEqual(after, parseDocument(text));
      const back = [{ start: change[0].start, end: change[0].start + insert.length }];
      assert.deepEqual(updateDocument(after, back, article), parseDocument(article));
    });
  }

  it('follows a document into being too much for the parser, and back', () => {
    const part = `${'a* '.repeat(300)}\n\n`;
    const before = parseDocument(part.repeat(60));
    const edit = [{ start: 0, end: 0 }];
    const text = part.repeat(60) + before.text;
    const after = updateDocument(before, edit, text);
    assert.deepEqual([before.problems.length, after.problems.length], [0, 120]);
    assert.deepEqual(after, parseDocument(text));
    assert.deepEqual(updateDocument(after, [{ start: 0, end: part.length * 60 }], before.text), before);
  });

  it('takes several edits at once', () => {
    const several = [...insertAt(article, 'OSLO', '## '), ...insertAt(article, 'They', '> ')];
    const text = apply(article, several);
    assert.deepEqual(updateDocument(parseDocument(article), several, text), parseDocument(text));
  });

  it('gives back the document when nothing was edited', () => {
    const document = parseDocument(article);
    assert.equal(updateDocument(document, [], article), document);
  });
});
