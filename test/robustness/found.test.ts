import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOUND } from './found';
import { TARGETS } from './targets';

describe('what the fuzzer once found', () => {
  for (const file of readdirSync(FOUND).filter((name) => name !== 'README.md')) {
    it(file, () => {
      const target = TARGETS.find(({ name }) => file.startsWith(`${name}-`));
      if (!target) throw new Error(`${file} should begin with one of ${TARGETS.map(({ name }) => name).join(', ')}.`);
      return target.check(readFileSync(join(FOUND, file)));
    });
  }
});
