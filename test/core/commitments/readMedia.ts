import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadData } from '../../../src/core/readData';

/** The project's own data files, read from disk. */
export const readMedia: ReadData = (path) => readFile(join(__dirname, '../../../media', path));
