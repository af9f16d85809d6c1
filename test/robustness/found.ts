import { join } from 'node:path';

/** Where the fuzzer saves what it finds. */
export const FOUND = join(__dirname, 'found');
