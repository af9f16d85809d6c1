import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BlockVersion } from '../../../src/core/document/blockVersion';
import { blockVersion } from '../../../src/core/document/blockVersion';
import { countBefore, keep, touched } from '../../../src/core/document/byBlock';
import { parseDocument } from '../../../src/core/document/parseDocument';
import { updateDocument } from '../../../src/core/document/updateDocument';

/** Paragraphs of few words, so that the same ones come again. */
const paragraphs = fc.array(fc.constantFrom('one', 'two two', 'three three three'), { maxLength: 8 });

/** Two versions of a document; the second has other paragraphs. */
function twoVersions(before: readonly string[], after: readonly string[]): readonly [BlockVersion, BlockVersion] {
  const [a, b] = [before.join('\n\n'), after.join('\n\n')];
  const longest = Math.min(a.length, b.length);
  let start = 0;
  while (start < longest && a[start] === b[start]) start++;
  let behind = 0;
  while (behind < longest - start && a.at(-1 - behind) === b.at(-1 - behind)) behind++;
  const document = parseDocument(a);
  const first = blockVersion(document);
  return [first, blockVersion(updateDocument(document, [{ start, end: a.length - behind }], b), first)];
}

describe('Lists by block', () => {
  it('are kept as if they were made anew', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const [first, second] = twoVersions(before, after);
        const make = ({ blocks }: BlockVersion, i: number): string => blocks[i]!.text.toUpperCase();
        const kept = keep(
          second,
          keep(first, undefined, (i) => make(first, i)),
          (i) => make(second, i),
        );
        assert.deepEqual(
          kept,
          after.map((text) => text.toUpperCase()),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('are counted as if they were counted anew', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const [first, second] = twoVersions(before, after);
        const count = ({ text }: { readonly text: string }): number => text.split(' ').length;
        const counts = countBefore(first, first.blocks, count);
        const known = { values: first.blocks, counts };
        assert.deepEqual(
          countBefore(second, second.blocks, count, known),
          countBefore(blockVersion(second.document), second.blocks, count),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('make no value of a block again that stayed and whose lists stayed', () => {
    const [first, second] = twoVersions(['one', 'two', 'three'], ['one', 'two', 'new', 'three']);
    const made: number[] = [];
    const make = (i: number): string => `${made.push(i)}`;
    const before = keep(first, undefined, String);
    const watched = [
      ['a', 'x', 'n', 'c'],
      ['a', 'b', 'c'],
    ] as const;
    keep(second, before, make, { watched: [watched] });
    assert.deepEqual(made, [1, 2]);
  });

  it('tell from where to where something is different', () => {
    const [, second] = twoVersions(['one', 'two', 'three', 'four'], ['one', 'other', 'three', 'four']);
    const watched = [
      [1, 2, 9, 4],
      [1, 2, 3, 4],
    ] as const;
    assert.deepEqual(touched(second, [watched]), { start: 1, end: 3 });
  });
});
