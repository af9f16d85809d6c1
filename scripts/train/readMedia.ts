import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadData } from '../../src/core/readData';

export const mediaFolder = join(__dirname, '../../media');

/** The project's own data files from disk. */
export const readMedia: ReadData = (path) => readFile(join(mediaFolder, path));
