import { NEW } from '../document/blockVersion';
import type { OwnedThing } from './cast';
import type { Passage } from './passage';
import { sameActors, type Survey } from './survey';
import { sameItems } from '../sameItems';

/**
 * How far below a change it can be felt: while a document is read again from above, it keeps the last block whose people, or
 * whose plans and proposals, are others than in the version before.
 */
export class Stir {
  private actors = NOWHERE;
  private owned = NOWHERE;
  private readonly isResized: boolean;

  constructor(
    private readonly now: Survey,
    private readonly before: { readonly survey: Survey; readonly passages: readonly Passage[] },
  ) {
    this.isResized = now.version.blocks.length !== before.survey.version.blocks.length;
  }

  /** True if a block that stayed was read with something that is no longer so. */
  reaches(block: number, { consulted }: Passage): boolean {
    const { stirred } = this.now;
    if (this.actors >= block - consulted.actors || this.owned >= block - consulted.owned) return true;
    for (const name of stirred) if (consulted.names.has(name)) return true;
    for (const word of consulted.missed) if (this.isCalledAbove(word, block)) return true;
    return false;
  }

  /** To be told first where the reading begins: right before it, blocks may have been taken out. */
  begin(block: number): void {
    if (this.lostNeighbor(block)) this.actors = this.owned = block - 1;
  }

  /** True if nothing is different that a block further below can have been read with. */
  isCalm(): boolean {
    return this.actors === NOWHERE && this.owned === NOWHERE && this.now.stirred.size === 0;
  }

  /** To be told of each block in turn. */
  note(block: number, passage: Passage): void {
    const counterpart = this.counterpart(block);
    if (counterpart === undefined || !this.sameActors(block, counterpart)) this.actors = block;
    const old = counterpart === undefined ? undefined : this.before.passages[counterpart];
    if (old !== passage && !(old && sameOwned(old.owned, passage.owned))) this.owned = block;
    if (this.lostNeighbor(block + 1)) this.actors = this.owned = block;
  }

  /** The block of the version before whose place this one has. */
  private counterpart(block: number): number | undefined {
    const from = this.now.version.from[block]!;
    if (from !== NEW) return from;
    return this.isResized ? undefined : block;
  }

  /** True if blocks may have been taken out right before this one. */
  private lostNeighbor(block: number): boolean {
    const { start, end } = this.now.version.changed;
    return this.isResized && start <= block && block <= end;
  }

  private isCalledAbove(word: string, block: number): boolean {
    const { allActors, firstCalled, firstSentences } = this.now;
    const first = allActors[Math.min(firstCalled.organization(word), firstCalled.officer(word))];
    return first !== undefined && first.sentence < (firstSentences[block + 1] ?? Infinity);
  }

  private sameActors(block: number, before: number): boolean {
    const [a, b] = [this.before.survey, this.now];
    return (
      a.sentences[before]!.sentences.length === b.sentences[block]!.sentences.length &&
      (a.actors[before] === b.actors[block] || sameActors(a.actors[before]!, b.actors[block]!))
    );
  }
}

/** Before everything that anybody can have looked at. */
const NOWHERE = -2;

const sameOwned = (a: readonly OwnedThing[], b: readonly OwnedThing[]): boolean =>
  sameItems(
    a,
    b,
    (x, y) =>
      x.noun === y.noun &&
      x.sentence === y.sentence &&
      x.owner.by === y.owner.by &&
      x.owner.person === y.owner.person &&
      sameItems(x.owner.names, y.owner.names),
  );
