import { writeFileSync } from 'node:fs';

/** Where Stryker's code counts how often each mutant's place was reached, by test, or while files are loaded. */
interface Counting {
  currentTestId?: string;
  mutantCoverage?: { readonly static: object; readonly perTest: { readonly tests?: object } };
}

const counting = ((globalThis as { __stryker__?: Counting }).__stryker__ ??= {});

/** Notes which mutants the tests reach, and which are reached while files are loaded, for scripts/mutation. */
export const mochaHooks = {
  beforeAll() {
    counting.currentTestId = 'tests';
  },
  afterAll() {
    const { mutantCoverage } = counting;
    const loading = Object.keys(mutantCoverage?.static ?? {});
    const tests = Object.keys(mutantCoverage?.perTest.tests ?? {});
    writeFileSync('reached.json', JSON.stringify({ loading, tests }));
  },
};
