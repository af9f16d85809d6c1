/** A row as a view hands it to the editor. */
export interface RowNode {
  readonly id: string;
}

/** The rows of a view at one moment. */
export interface RowSource<N extends RowNode> {
  /** Below a row, or the top ones for undefined; the first `pages` pages of them. */
  children(id: string | undefined, pages: number): readonly N[];
  /** undefined for an id that is not there (any longer). */
  row(id: string): N | undefined;
  /** undefined for a top row. */
  parent(id: string): N | undefined;
}

/** The id that stands for the top, which is no row. */
export const TOP = '';

/**
 * What an editor has been given of a tree. It knows a row by the object it was given, so one id stays one object, whose
 * content is brought up to date; and it need draw only those anew that look or go on differently.
 */
export class ShownRows<N extends RowNode> {
  readonly #given = new Map<string, N>();
  /** The ids of the rows below each row that was asked for. */
  readonly #levels = new Map<string, readonly string[]>();
  readonly #pages = new Map<string, number>();
  #source: RowSource<N> | undefined;

  get isEmpty(): boolean {
    return this.#source === undefined;
  }

  /** From now on shows these rows; answers with the ids of what is to be drawn anew, `TOP` for all of it. */
  show(source: RowSource<N>): ReadonlySet<string> {
    const isFirst = this.isEmpty;
    this.#source = source;
    const stale = new Set<string>(isFirst ? [TOP] : []);
    const seen = new Set<string>();
    for (const [id, before] of this.#levels) {
      const rows = this.#rows(id);
      if (!isAlike(before, idsOf(rows))) stale.add(id);
      for (const row of rows) {
        seen.add(row.id);
        if (this.#update(row)) stale.add(row.id);
      }
    }
    for (const id of this.#given.keys()) if (!seen.has(id) && !source.row(id)) this.#forget(id);
    return stale;
  }

  /** The rows below one, as they are shown now. */
  below(id: string): readonly N[] {
    const rows = this.#rows(id);
    this.#levels.set(id, idsOf(rows));
    return rows.map((row) => this.#known(row));
  }

  /** Shows one page more below a row from the next time that it is asked for. */
  turnPage(id: string): void {
    this.#pages.set(id, this.#pagesOf(id) + 1);
  }

  /** The row as it was given; undefined when it was not, or is not there any more. */
  given(id: string): N | undefined {
    return this.#given.get(id);
  }

  row(id: string): N | undefined {
    const row = this.#source?.row(id);
    return row && this.#known(row);
  }

  parent(id: string): N | undefined {
    const parent = this.#source?.parent(id);
    return parent && this.#known(parent);
  }

  /** True if the editor was told otherwise. */
  #update(row: N): boolean {
    const node = this.#given.get(row.id);
    if (!node || isAlike(node, row)) return false;
    Object.assign(node, row);
    return true;
  }

  #forget(id: string): void {
    this.#given.delete(id);
    this.#levels.delete(id);
  }

  #known(row: N): N {
    const known = this.#given.get(row.id) ?? { ...row };
    this.#given.set(row.id, known);
    return known;
  }

  #rows(id: string): readonly N[] {
    return this.#source?.children(id === TOP ? undefined : id, this.#pagesOf(id)) ?? [];
  }

  #pagesOf(id: string): number {
    return this.#pages.get(id) ?? 1;
  }
}

const idsOf = (rows: readonly RowNode[]): readonly string[] => rows.map(({ id }) => id);

/** Rows are plain values, of which an editor has a few hundred at a time. */
const isAlike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
