import { lineMark, parseTally, type Tally } from './tally';

/** Listens to all that an editor says while it runs a suite: shows what the tests say, keeps the tally. */
export interface TestWatcher {
  /** Takes one message, which may have several lines. */
  hear(message: string): void;
  /** Undefined until the suite has run to its end. */
  tally(): Tally | undefined;
}

/** With `verbose`, the editor's own messages are shown too. */
export function watchTests(verbose: boolean): TestWatcher {
  let found: Tally | undefined;
  return {
    hear: (message) => {
      const tally = parseTally(message);
      if (tally !== undefined) found = tally;
      else if (message.startsWith(lineMark)) console.log(message.slice(lineMark.length));
      else if (verbose) console.log(message);
    },
    tally: () => found,
  };
}
