import { annotationById, noteOf } from '../../src/core/annotation/annotationSet';
import type { DocumentAnnotations } from '../../src/session/sidecarFiles';

/** What a check of the files against the ledger found. All have to be 0. */
export interface Verdict {
  lost: number;
  altered: number;
  doubled: number;
  resurrected: number;
}

export const noFault = (): Verdict => ({ lost: 0, altered: 0, doubled: 0, resurrected: 0 });

export const add = (a: Verdict, b: Verdict): Verdict => ({
  lost: a.lost + b.lost,
  altered: a.altered + b.altered,
  doubled: a.doubled + b.doubled,
  resurrected: a.resurrected + b.resurrected,
});

/**
 * What was asked of the store and what it confirmed, kept outside of it. Of an act that was not confirmed, either the
 * state before or the state after may be found, but nothing else.
 */
export class Ledger {
  /** For each id the texts that may be found; undefined stands for none. */
  readonly #allowed = new Map<string, (string | undefined)[]>();
  readonly #removed = new Set<string>();

  intend(id: string, text: string | undefined): void {
    this.#allowed.set(id, [...(this.#allowed.get(id) ?? [undefined]), text]);
  }

  confirm(id: string): void {
    const text = this.#allowed.get(id)!.at(-1);
    this.#allowed.set(id, [text]);
    if (text === undefined) this.#removed.add(id);
  }

  /** Compares with what a fresh start reads, and takes what was found for the state from now on. */
  check(state: DocumentAnnotations, prefix = ''): Verdict {
    const verdict = noFault();
    for (const [id, allowed] of this.#allowed) {
      if (!id.startsWith(prefix)) continue;
      const annotation = annotationById(state.set, id);
      const found = annotation && noteOf(annotation);
      if (allowed.includes(found)) this.#allowed.set(id, [found]);
      else if (found === undefined) verdict.lost++;
      else if (this.#removed.has(id)) verdict.resurrected++;
      else verdict.altered++;
    }
    for (const [id, entry] of state.set.entries) {
      if (entry.kind === 'annotation' && id.startsWith(prefix) && !this.#allowed.has(id)) verdict.doubled++;
    }
    return verdict;
  }
}
