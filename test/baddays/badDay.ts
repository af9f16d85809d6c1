import type { Verdict } from '../faults/ledger';

/** How much of each day is lived through. */
export interface Scale {
  /** How often the extension host is killed. */
  readonly kills: number;
  /** How long the endurance run lasts; its edits and acts are in proportion. */
  readonly minutes: number;
  readonly seed: number;
}

/** One bad day: what befalls the editor, and what a person may expect of Rapporteur all the same. */
export interface BadDay {
  /** For the list and for `-g`: what happens, in a few words. */
  readonly title: string;
  live(scale: Scale): Promise<Account>;
}

/** What was seen. A day is well lived without faults. */
export interface Account {
  /** The figures, in one line. */
  readonly seen: string;
  readonly faults: readonly string[];
  /** Why it could not be lived through on this machine. */
  readonly skipped?: string;
}

/** A fault for each promise that does not hold. */
export const unless = (promises: Readonly<Record<string, boolean>>): string[] =>
  Object.entries(promises).flatMap(([promise, holds]) => (holds ? [] : [`not so: ${promise}`]));

/** A fault for each count of a verdict that is not 0. */
export const faultsOf = (verdict: Verdict): string[] =>
  Object.entries(verdict).flatMap(([what, count]) => (count === 0 ? [] : [`${count} ${what}`]));
