import { parseArgs } from 'node:util';
import { diskErrors } from './diskErrors';
import { merges } from './merges';
import { atOnce, kills, type Outcome } from './processes';

/**
 * Bad days: a killed process, several at once, Git merges, failing disks; checked by a ledger kept outside the store.
 * `npm run test:faults -- --quick` runs a twentieth of them, `--seed N` repeats a run.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, seed: { type: 'string' } } });
  const seed = Number(values.seed ?? Date.now() % 1e9);
  const part = values.quick ? 20 : 1;
  console.log(`seed ${seed}`);
  const runs: (() => Promise<Outcome>)[] = [
    () => diskErrors(),
    () => atOnce(3, 500 / part, 'notes'),
    () => atOnce(3, 500 / part, 'mixed'),
    () => merges(300 / part, seed),
    () => kills(1000 / part, seed),
  ];
  for (const run of runs) report(await run());
}

function report({ what, lost, altered, doubled, resurrected, articles }: Outcome): void {
  const faults = lost + altered + doubled + resurrected + articles;
  console.log(
    `${faults === 0 ? 'ok  ' : 'FAIL'} ${what}: lost ${lost}, altered ${altered}, doubled ${doubled}, resurrected ${resurrected}, articles changed ${articles}`,
  );
  if (faults > 0) process.exitCode = 1;
}

void main();
