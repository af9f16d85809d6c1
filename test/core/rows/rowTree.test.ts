import assert from 'node:assert/strict';
import fc from 'fast-check';
import { groupBy } from '../../../src/core/groupBy';
import { PAGE_SIZE, rowTree, type Branch } from '../../../src/core/rows/rowTree';

interface Word {
  readonly kind: 'word';
  readonly word: string;
}

const branch = (key: string, below?: () => readonly Branch<Word>[]): Branch<Word> => ({
  key,
  row: { kind: 'word', word: key },
  ...(below ? { below } : {}),
});

/** Trees of a few words, some of which occur at several places. */
const forest = fc
  .array(fc.array(fc.constantFrom('beef', 'steel', 'wind', 'data'), { minLength: 1, maxLength: 4 }), { maxLength: 12 })
  .map(forestOf);

function forestOf(paths: readonly (readonly string[])[]): readonly Branch<Word>[] {
  const byFirst = groupBy(
    paths.filter((path) => path.length > 0),
    ([first]) => first!,
  );
  return [...byFirst].map(([key, own]) => {
    const rest = own.map((path) => path.slice(1)).filter((path) => path.length > 0);
    return branch(key, rest.length > 0 ? () => forestOf(rest) : undefined);
  });
}

describe('A tree of rows', () => {
  it('finds every row and its parent by its id, unfolded or not', () => {
    fc.assert(
      fc.property(forest, (roots) => {
        const known = rowTree(roots);
        const visit = (id: string | undefined): void => {
          for (const row of known.children(id)) {
            const fresh = rowTree(roots);
            assert.deepEqual(fresh.row(row.id), row);
            assert.equal(fresh.parent(row.id)?.id, id);
            visit(row.id);
          }
        };
        visit(undefined);
      }),
    );
  });

  it('gives no two rows the same id', () => {
    fc.assert(
      fc.property(forest, (roots) => {
        const tree = rowTree(roots);
        const ids = (id: string | undefined): string[] => tree.children(id).flatMap((row) => [row.id, ...ids(row.id)]);
        const all = ids(undefined);
        assert.equal(new Set(all).size, all.length);
      }),
    );
  });

  it('makes nothing below a row before it is unfolded', () => {
    const tree = rowTree([branch('shut', () => assert.fail('unfolded'))]);
    assert.deepEqual(
      tree.children(undefined).map(({ isLeaf }) => isLeaf),
      [false],
    );
  });

  it('says at the end of a page how many rows are left, and gives them with the next', () => {
    const many = Array.from({ length: PAGE_SIZE + 7 }, (_, at) => branch(String(at)));
    const tree = rowTree([branch('all', () => many)]);
    const last = tree.children('all').at(-1);
    assert.equal(last?.kind === 'more' && last.remaining, 7);
    assert.equal(last?.kind === 'more' && last.parent, 'all');
    assert.equal(tree.children('all', 2).length, PAGE_SIZE + 7);
  });

  it('knows no row that is not there', () => {
    const tree = rowTree([branch('beef')]);
    assert.equal(tree.row('wind'), undefined);
    assert.deepEqual(tree.children('wind'), []);
  });
});
