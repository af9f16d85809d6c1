// Makes damaged files and checks them until the time is up: `npm run fuzz -- --minutes 10 [--seed N]`. What breaks a check
// is saved in test/robustness/found/, where `npm run test:robustness` checks it ever after.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FOUND } from './found';
import { describeMutant, mutantOf, type Mutant } from './mutants';
import { TARGETS } from './targets';

/** Larger findings are told but not saved: a repository is no place for them, and the seed makes them again. */
const MOST_BYTES = 100_000;

void main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string', default: String(Date.now() % 1e9) } },
  });
  const end = performance.now() + Number(values.minutes) * 60_000;
  if (!Number.isFinite(end)) throw new Error('--minutes has to be a number.');
  let [seed, checked, found] = [Number(values.seed), 0, 0];
  console.log(`Fuzzing from seed ${seed} for ${values.minutes} minutes.`);
  for (; performance.now() < end; seed++) {
    for (const target of TARGETS) {
      const mutant = mutantOf(target, seed);
      const failure = await failureOf(mutant);
      checked++;
      if (failure === undefined) continue;
      found++;
      save(mutant, failure);
    }
  }
  console.log(`${checked} files checked, ${found} findings.`);
  process.exitCode = found > 0 ? 1 : 0;
}

async function failureOf({ target, bytes }: Mutant): Promise<unknown> {
  try {
    await target.check(bytes);
    return undefined;
  } catch (error) {
    return error;
  }
}

function save(mutant: Mutant, failure: unknown): void {
  console.log(`${describeMutant(mutant)}\n  ${String(failure)}`);
  if (mutant.bytes.length <= MOST_BYTES)
    writeFileSync(join(FOUND, `${mutant.target.name}-${mutant.seed}`), mutant.bytes);
}
