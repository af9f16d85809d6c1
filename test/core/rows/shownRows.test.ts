import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rowTree, PAGE_SIZE, type Branch } from '../../../src/core/rows/rowTree';
import { ShownRows, TOP, type RowSource } from '../../../src/core/rows/shownRows';

interface Party {
  readonly id: string;
  readonly count: number;
}

/** Parties with topics below them; a number stands for what a row shows. */
type Dossier = Readonly<Record<string, Readonly<Record<string, number>>>>;

function sourceOf(dossier: Dossier): RowSource<Party> {
  const branches = Object.entries(dossier).map(([party, topics]): Branch<Omit<Party, 'id'>> => ({
    key: party,
    row: { count: Object.values(topics).reduce((sum, count) => sum + count, 0) },
    below: () => Object.entries(topics).map(([topic, count]) => ({ key: topic, row: { count } })),
  }));
  const tree = rowTree(branches);
  const toNode = (row: { readonly id: string } & object): Party => ({ count: 0, ...row });
  const orNothing = (row: ({ readonly id: string } & object) | undefined) => row && toNode(row);
  return {
    children: (id, pages) => tree.children(id, pages).map(toNode),
    row: (id) => orNothing(tree.row(id)),
    parent: (id) => orNothing(tree.parent(id)),
  };
}

const dossier = fc.dictionary(
  fc.constantFrom('Brazil', 'Peru', 'Chile'),
  fc.dictionary(fc.constantFrom('beef', 'steel', 'wind'), fc.nat(2)),
);

/** What an editor shows: it asks again only for what it was told to draw anew, and for what is below that. */
class Editor {
  readonly shown = new Map<string, readonly Party[]>();
  readonly #drawn = new Map<string, string>();

  constructor(readonly rows: ShownRows<Party>) {}

  draw(id: string): void {
    for (const old of this.shown.get(id) ?? []) this.#forget(old.id);
    const below = this.rows.below(id);
    this.shown.set(id, below);
    for (const row of below) {
      this.#drawn.set(row.id, JSON.stringify(row));
      this.draw(row.id);
    }
  }

  follow(stale: ReadonlySet<string>): void {
    if (stale.has(TOP)) return this.draw(TOP);
    for (const id of stale) {
      const row = this.rows.given(id);
      if (!row || !this.#drawn.has(id)) continue;
      this.#drawn.set(id, JSON.stringify(row));
      this.draw(id);
    }
  }

  picture(): readonly (readonly [string, string])[] {
    const below = (id: string): (readonly [string, string])[] =>
      (this.shown.get(id) ?? []).flatMap((row) => [[row.id, this.#drawn.get(row.id)!] as const, ...below(row.id)]);
    return below(TOP);
  }

  #forget(id: string): void {
    for (const row of this.shown.get(id) ?? []) this.#forget(row.id);
    this.shown.delete(id);
    this.#drawn.delete(id);
  }
}

describe('What an editor is shown of a tree', () => {
  it('is after any change the same as if all had been drawn anew', () => {
    fc.assert(
      fc.property(fc.array(dossier, { minLength: 2, maxLength: 5 }), (states) => {
        const editor = new Editor(new ShownRows<Party>());
        for (const state of states) editor.follow(editor.rows.show(sourceOf(state)));
        const fresh = new Editor(new ShownRows<Party>());
        fresh.follow(fresh.rows.show(sourceOf(states.at(-1)!)));
        assert.deepEqual(editor.picture(), fresh.picture());
      }),
    );
  });

  it('is drawn anew only where something has changed', () => {
    const rows = new ShownRows<Party>();
    const editor = new Editor(rows);
    editor.follow(rows.show(sourceOf({ Brazil: { beef: 1 }, Peru: { wind: 1, steel: 2 } })));
    const stale = rows.show(sourceOf({ Brazil: { beef: 1 }, Peru: { wind: 1, steel: 3 } }));
    assert.deepEqual([...stale].sort(), ['Peru', 'Peru\u001fsteel']);
    assert.deepEqual([...rows.show(sourceOf({ Brazil: { beef: 1 }, Peru: { wind: 1, steel: 3 } }))], []);
  });

  it('keeps a row one object, with the newest content', () => {
    const rows = new ShownRows<Party>();
    rows.show(sourceOf({ Peru: { wind: 1 } }));
    const [peru] = rows.below(TOP);
    rows.show(sourceOf({ Chile: {}, Peru: { wind: 2 } }));
    assert.equal(rows.below(TOP)[1], peru);
    assert.equal(peru?.count, 2);
    assert.equal(rows.parent('Peru\u001fwind'), peru);
  });

  it('grows by a page when it is turned', () => {
    const rows = new ShownRows<Party>();
    const topics = Object.fromEntries(Array.from({ length: PAGE_SIZE + 5 }, (_, at) => [`topic ${at}`, 1]));
    rows.show(sourceOf({ Peru: topics }));
    assert.equal(rows.below('Peru').length, PAGE_SIZE + 1);
    rows.turnPage('Peru');
    assert.equal(rows.below('Peru').length, PAGE_SIZE + 5);
  });
});
