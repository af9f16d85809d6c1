import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atExit } from '../host/atExit';
import { projectRoot } from '../host/paths';
import { instrumented, type Instrumented } from './instrumented';

/** A change of one thing in the code. */
export interface Mutant extends Instrumented {
  /** False where no test comes, so that nothing has to be tried. */
  readonly reached: boolean;
}

export interface RoomUnderMutation {
  /** All that count: those of constants that are read only while a file is loaded do not. */
  readonly mutants: readonly Mutant[];
  /** Runs the room's tests with a mutant in a process of its own, so that nothing is remembered from the one before. */
  fateOf(mutant: Mutant): Fate;
}

/** What became of a mutant; one that runs in circles has been noticed. */
export type Fate = 'noticed' | 'ran in circles' | 'SURVIVED';

/** A copy of the project in which every mutant of a room of core is there, asleep until the environment names it. */
export async function roomUnderMutation(room: string): Promise<RoomUnderMutation> {
  copyProject();
  const files = await instrumented(`src/core/${room}`);
  for (const { name, content } of files.files) writeFileSync(join(COPY, name), content);
  const { status, stdout } = runTests(room, undefined);
  if (status !== 0) throw new Error(`The tests must pass before mutants are tried.\n${stdout}`);
  // What was counted once need not be counted for each mutant: half of the time goes there.
  for (const { name, content } of files.files) writeFileSync(join(COPY, name), content.replace(COUNTING, '0'));
  const reached = JSON.parse(readFileSync(join(COPY, 'reached.json'), 'utf8')) as Reached;
  const loading = new Set(reached.loading);
  const tests = new Set(reached.tests);
  const mutants = files.mutants.map((mutant) => ({ ...mutant, reached: tests.has(mutant.id) }));
  return {
    mutants: mutants.filter(({ id, reached }) => reached || !loading.has(id)),
    fateOf: ({ id, reached }) => (reached ? fateAfter(runTests(room, id)) : 'SURVIVED'),
  };
}

/** Ids of mutants whose code ran while files were loaded, and afterwards: written by test/mutation/reached.ts. */
interface Reached {
  readonly loading: readonly string[];
  readonly tests: readonly string[];
}

/** Where Stryker counts how often a mutant's place is reached. */
const COUNTING = /stryCov_\w+\("[^)]*\)/g;

const COPY = join(projectRoot, '.stryker-tmp', 'sample');

function copyProject(): void {
  rmSync(COPY, { recursive: true, force: true });
  atExit(() => rmSync(COPY, { recursive: true, force: true }));
  for (const part of ['src', 'test', 'media', 'package.json', 'tsconfig.base.json']) {
    cpSync(join(projectRoot, part), join(COPY, part), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(COPY, 'node_modules'), 'junction');
}

function fateAfter({ status, error }: { readonly status: number | null; readonly error?: Error }): Fate {
  if (error) return 'ran in circles';
  return status === 0 ? 'SURVIVED' : 'noticed';
}

/** Milliseconds after which a mutant is taken to run in circles; the tests of a room take about ten seconds. */
const PATIENCE = 60_000;

/** Without a mutant, notes which are reached. */
function runTests(room: string, mutant: string | undefined) {
  const required = mutant === undefined ? ['setup', 'reached'] : ['setup'];
  const set = required.flatMap((name) => ['--require', `./test/mutation/${name}.ts`]);
  return spawnSync(
    process.execPath,
    ['--import=tsx', MOCHA, '--no-config', '--bail', '--timeout=20000', ...set, `test/core/${room}/**/*.test.ts`],
    {
      cwd: COPY,
      encoding: 'utf8',
      ...(mutant !== undefined && {
        timeout: PATIENCE,
        env: { ...process.env, __STRYKER_ACTIVE_MUTANT__: mutant },
      }),
    },
  );
}

const MOCHA = join(projectRoot, 'node_modules', 'mocha', 'bin', 'mocha.js');
