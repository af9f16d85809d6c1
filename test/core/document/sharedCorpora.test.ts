import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parseDocument';
import { updateDocument } from '../../../src/core/document/updateDocument';
import { assertExact } from './assertExact';
import { snippet } from './markdownArbitrary';
import { referenceProse } from './referenceProse';

/** Texts that are not part of the project; they lie beside it where it is developed. */
const corpora = join(__dirname, '../../../../shared/corpora');
/** Random edits of real news; `EDITS=100000` for a long run. */
const edits = Number(process.env['EDITS'] ?? 400);
const robustness = join(corpora, 'robustness');

interface Example {
  readonly n: number;
  readonly markdown: string;
}

describe('shared corpora', () => {
  before(function () {
    if (existsSync(corpora)) return;
    console.log('    skipped: there is no ../shared/corpora');
    this.skip();
  });

  describe('the examples of the CommonMark specification', () => {
    const examples = () => JSON.parse(readFileSync(join(robustness, 'commonmark-examples.json'), 'utf8')) as Example[];

    it('have exact offsets, with any line ends and a byte order mark', () => {
      for (const { markdown } of examples()) {
        const ends = ['\n', '\r\n', '\r'].map((end) => markdown.replaceAll('\n', end));
        for (const text of [...ends, `\uFEFF${markdown}`]) assertExact(parseDocument(text));
      }
    });

    it('read as they do in the reference implementation', () => {
      const blanks = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/g, ' ').trim());
      const differing = examples().filter(({ markdown }) => {
        const ours = blanks(parseDocument(markdown).blocks.map(({ prose }) => prose.text));
        return JSON.stringify(ours) !== JSON.stringify(blanks(referenceProse(markdown)));
      });
      // One begins with front matter; three show bare addresses, which are links on GitHub.
      assert.deepEqual(
        differing.map(({ markdown }) => markdown),
        ['---\nFoo\n---\nBar\n---\nBaz\n', '< https://foo.bar >\n', 'https://example.com\n', 'foo@bar.example.com\n'],
      );
    });
  });

  for (const folder of ['pathological', 'unicode-and-edge']) {
    it(`${folder} files get an answer with exact offsets`, () => {
      for (const file of readdirSync(join(robustness, folder))) {
        assertExact(parseDocument(readFileSync(join(robustness, folder, file), 'utf8')));
      }
    });
  }

  it('real news: an update equals a full parse, and nothing is too much for the parser', () => {
    const folder = join(corpora, 'whitehouse');
    const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.md'));
    const chosen = files.filter((_, i) => i % 25 === 0);
    for (const file of chosen) {
      const before = parseDocument(readFileSync(join(folder, file), 'utf8'));
      assertExact(before);
      assert.deepEqual(before.problems, [], file);
      const edit = fc.tuple(fc.nat(before.text.length), fc.nat(30), snippet);
      fc.assert(
        fc.property(edit, ([start, length, insert]) => {
          const end = Math.min(before.text.length, start + length);
          const text = before.text.slice(0, start) + insert + before.text.slice(end);
          assert.deepEqual(updateDocument(before, [{ start, end }], text), parseDocument(text));
        }),
        { numRuns: Math.ceil(edits / chosen.length) },
      );
    }
  }).timeout(60_000 + edits * 60);
});
