import { builtInDossier } from './dossier';
import { inTime } from './inTime';
import { describeMutant, mutantOf } from './mutants';
import { MUTATIONS } from './mutations';
import { TARGETS } from './targets';

/** Of each kind of file; together more than 2,000. */
const MUTANTS = 500;

describe('damaged and hostile files', () => {
  before(async function () {
    this.timeout(20_000);
    await builtInDossier();
  });

  for (const target of TARGETS) {
    describe(target.name, () => {
      it('is sound as it is', () => target.check(new TextEncoder().encode(target.sample)));

      for (const [i, { name }] of MUTATIONS.entries()) {
        it(`gets an answer, and nothing is lost: ${name}`, async function () {
          const seeds = Array.from(
            { length: Math.ceil(MUTANTS / MUTATIONS.length) },
            (_, k) => i + k * MUTATIONS.length,
          );
          this.timeout(0);
          for (const seed of seeds) await checkInTime(seed);
        });
      }

      async function checkInTime(seed: number): Promise<void> {
        const mutant = mutantOf(target, seed);
        await inTime(() => target.check(mutant.bytes)).catch((cause: unknown) => {
          throw new Error(describeMutant(mutant), { cause });
        });
      }
    });
  }
});
