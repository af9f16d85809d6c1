import type { Message } from '../../message';
import type { DateContext } from './dateContext';
import type { Direction } from './direction';

/** One form that dates take in news. */
export interface DateRule {
  /** Completes `Mention.rule`: "dates/weekday". */
  readonly id: string;
  /** For the hover: what the form is, in a few words. */
  readonly reason: Message;
  /** Lower-case words, or "#" for a number, at which the form can start. */
  readonly triggers: readonly string[];
  /**
   * Sticky: matches at the trigger only. Its named groups go to `value`, with "phrase" (all it matched) and "after" (a
   * few characters behind it).
   */
  readonly pattern: RegExp;
  /** ISO 8601 date, month, year or interval (both ends included); undefined when the text does not tell. */
  value(groups: DateGroups, reading: DateReading): string | undefined;
}

export type DateGroups = Readonly<Partial<Record<string, string>>>;

/** Where a date stands: what it is resolved against, and which way its clause points (read only when asked). */
export interface DateReading {
  readonly context: DateContext;
  direction(): Direction;
  /** The same, without verbs behind the date that belong to another clause: told less often, and less often wrong. */
  directionNear(): Direction;
}
