/** Starts the line of the editor's log that holds the figures as JSON. */
export const FIGURES_MARK = '#figures ';

/** What was measured inside the extension host: milliseconds, and megabytes of its heap. */
export interface HostFigures {
  /**
   * The longest time in which the host answered nobody while the long text was opened, marked and scrolled; without that in
   * which other programs had the processor.
   */
  readonly longestTask: number;
  /** How many such times were longer than 100 ms. */
  readonly longTasks: number;
  /** The same by the clock, with the time that other programs took. */
  readonly longestByClock: number;
  /** The longest such time after a letter was typed into the long text, once the worker has caught up with it. */
  readonly longestWhileTyping: number;
  /** Symbols in the long text's outline, so that it is known to have been read. */
  readonly marked: number;
  readonly heapBefore: number;
  readonly heapIndexed: number;
}
