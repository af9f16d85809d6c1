import { join } from 'node:path';
import { exitOf, startChild } from './child';
import { Explained } from './explained';
import { projectRoot } from './paths';
import { parseTally, type Tally } from './tally';

/** Runs tests by Mocha's own command line, and by its settings file unless the options say otherwise. */
export async function mochaTests(
  options: readonly string[],
  grep?: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Tally> {
  const mocha = join(projectRoot, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const reporter = join(projectRoot, 'scripts', 'host', 'unitReporter.ts');
  const args = [mocha, ...options, '--reporter', reporter, ...(process.stdout.isTTY ? ['--color'] : [])];
  let tally: Tally | undefined;
  const child = startChild(process.execPath, grep === undefined ? args : [...args, '--grep', grep], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    onLine: (line) => {
      const found = parseTally(line);
      if (found === undefined) console.log(line);
      else tally = found;
    },
  });
  const code = await exitOf(child);
  if (tally === undefined) throw new Explained(`Mocha ended with code ${code} before the tests were run.`);
  return tally;
}
