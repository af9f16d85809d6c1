// Tries a random sample of the mutants of one room of core, each in a process of its own: `npm run mutation:sample`.
// What it is for, and what it said: docs/mutation-testing.md.
import { parseArgs } from 'node:util';
import { runScript } from './host/runScript';
import { interval } from './mutation/interval';
import { roomUnderMutation, type Mutant } from './mutation/roomUnderMutation';
import { seededRandom, shuffle } from './train/random';

runScript(async () => {
  const { values } = parseArgs({
    options: {
      room: { type: 'string', default: 'commitments' },
      size: { type: 'string', default: '120' },
      seed: { type: 'string', default: '1' },
    },
  });
  const room = await roomUnderMutation(values.room);
  const sample = drawn(room.mutants, Number(values.size), Number(values.seed));
  console.log(`${room.mutants.length} mutants count in ${values.room}; ${sample.length} of them are tried.`);
  let noticed = 0;
  for (const [n, mutant] of sample.entries()) {
    const fate = room.fateOf(mutant);
    if (fate !== 'SURVIVED') noticed++;
    console.log(`${n + 1}. ${fate} ${described(mutant)}`);
  }
  const [low, high] = interval(noticed, sample.length).map(percent);
  console.log(`Noticed: ${noticed} of ${sample.length}, ${percent(noticed / sample.length)} (${low} to ${high})`);
  return 0;
});

/** The same ones for the same seed, as long as the room's code is the same. */
function drawn(mutants: readonly Mutant[], size: number, seed: number): readonly Mutant[] {
  const order = Int32Array.from(mutants.keys());
  shuffle(order, seededRandom(seed));
  return Array.from(order.subarray(0, size), (i) => mutants[i]!);
}

function described({ fileName, line, mutatorName, original, replacement, reached }: Mutant): string {
  const change = `${oneLine(original)}  →  ${oneLine(replacement)}`;
  return `${fileName}:${line} ${mutatorName}${reached ? '' : ' (no test comes here)'}: ${change}`;
}

const oneLine = (code: string): string => code.replace(/\s+/g, ' ').slice(0, LONGEST_SHOWN);

/** Characters of a piece of code that are shown; enough to find it again. */
const LONGEST_SHOWN = 100;

const percent = (share: number): string => `${Math.round(share * 100)} %`;
