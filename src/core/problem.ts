import type { Message } from './message';
import type { Span } from './text/span';

/** Expected trouble, as a value: what is wrong, where, and what the person can do about it. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'information';
  /** One or two sentences in plain words: what is wrong and what to do. */
  readonly message: Message;
  /** The file it is about, as given by the caller; absent while the caller knows it anyway. */
  readonly file?: string;
  /** One-based, as editors count. */
  readonly line?: number;
  /** One-based, in UTF-16 units. */
  readonly column?: number;
  readonly span?: Span;
}

/** What every parser returns: it never fails, it says what it could not read. */
export interface Parsed<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
