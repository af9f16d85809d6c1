import assert from 'node:assert/strict';
import fc from 'fast-check';
import { labels, readNames } from './readNames';

/** Pieces that make Markdown, offsets and names meet in every order. */
const piece = fc.constantFrom(
  'Japan', 'the United States', '**Ryosei** Akazawa', 'Mr. Haruto Sakamoto', 'WTO', 'the _World_ Bank', 'Lai Ching-te',
  'US$', '-', ' ', ' ', ' ', '\n', '\r\n', '\r\n\r\n', '\n\n', '# ', '> ', '* ', '| a | b |\n|---|---|\n', '`code`', '&amp;',
  '😀', '𝕁apan', 'e\u0301', '\u00a0', '“', '”', "'s", '.', ', ', '(', ')', '[x](y)', '![', ']', '**', '_', '\\', '<b>',
  '---\n', 'said', 'on Thursday (May 1)', 'Ｕ.Ｓ.', '\ufeff', '\u200b',
); // prettier-ignore
const markdown = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('names, in any text', () => {
  it('lie inside the text, agree with it, and never overlap', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        let end = 0;
        for (const { span, text: name, type, prose } of await readNames(text)) {
          assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
          assert.equal(prose.end - prose.start, name.length);
          assert.equal(name, name.trim());
          assert.ok(runsThrough(text.slice(span.start, span.end), name));
          assert.ok(['person', 'organization', 'place'].includes(type));
          end = span.end;
        }
      }),
    );
  });

  it('are the same with either line end', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        const unix = text.replaceAll('\r\n', '\n');
        const windows = unix.replaceAll('\n', '\r\n');
        assert.deepEqual(labels(await readNames(windows)), labels(await readNames(unix)));
      }),
      { numRuns: 50 },
    );
  });
});

/** True if the name's letters stand in the source in their order; markup may stand between them. */
function runsThrough(source: string, name: string): boolean {
  let at = -1;
  return [...name.replace(/\s/gu, '')].every((character) => (at = source.indexOf(character, at + 1)) >= 0);
}
