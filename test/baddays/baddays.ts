import { parseArgs } from 'node:util';
import { chromiumPath } from '../../scripts/host/chromium';
import { report } from '../../scripts/host/explained';
import { runScript } from '../../scripts/host/runScript';
import type { Account, BadDay, Scale } from './badDay';
import { days } from './days';

/**
 * Bad days in the real editor: `npm run test:baddays -- -g WORDS --kills 30 --minutes 30 --seed N`.
 * See docs/bad-days.md for what is shown, and for what was seen.
 */
runScript(async () => {
  const { values } = parseArgs({
    options: {
      grep: { type: 'string', short: 'g', default: '' },
      kills: { type: 'string', default: '6' },
      minutes: { type: 'string', default: '2' },
      seed: { type: 'string' },
    },
  });
  const scale: Scale = {
    kills: Number(values.kills),
    minutes: Number(values.minutes),
    seed: Number(values.seed ?? Date.now() % 1e9),
  };
  chromiumPath();
  console.log(`seed ${scale.seed}`);
  let failed = 0;
  for (const day of days.filter(({ title }) => title.includes(values.grep))) failed += (await live(day, scale)) ? 0 : 1;
  return failed === 0 ? 0 : 1;
});

/** Says what was seen; false if a promise was broken. */
async function live(day: BadDay, scale: Scale): Promise<boolean> {
  const begun = performance.now();
  const account = await day.live(scale).catch((error: unknown): Account => {
    report(error);
    return { seen: 'the day could not be lived to its end', faults: ['see the error above'] };
  });
  const word = account.skipped !== undefined ? 'skip' : account.faults.length === 0 ? 'ok  ' : 'FAIL';
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`${word} ${day.title}: ${account.skipped ?? account.seen} (${seconds} s)`);
  account.faults.forEach((fault) => console.log(`     ${fault}`));
  return account.faults.length === 0;
}
