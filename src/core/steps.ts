/** Work in steps, between which whoever has it done may do something else, or let it be. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Has steps done, each when it thinks fit. */
export type Work = <Result>(steps: Steps<Result>) => Result | Promise<Result>;

/** Takes all steps at once. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
