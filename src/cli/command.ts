/** One verb of the command line. */
export interface Command {
  readonly name: string;
  /** The synopsis without the program's name. */
  readonly usage: string;
  /** What it does; the first line stands in the overview. */
  readonly help: string;
  /** Resolves to the exit code; throws an Error whose message names the misuse. */
  readonly run: (args: readonly string[]) => Promise<number>;
}
