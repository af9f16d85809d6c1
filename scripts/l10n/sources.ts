import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../host/paths';
import type { Bundle } from './compareBundles';
import { messagesIn, type Messages } from './messagesIn';

/** Languages that Rapporteur is translated into. */
export const LANGUAGES = ['ja'] as const;

/** All texts of the extension's code, in the order of files and lines, each once. */
export function messagesOfCode(): Messages {
  const files = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .sort();
  const read = files.map((file) => messagesIn(readFileSync(join(projectRoot, file), 'utf8'), file));
  return {
    texts: [...new Set(read.flatMap(({ texts }) => texts))],
    unreadable: read.flatMap(({ unreadable }) => unreadable),
  };
}

/** A file of texts below the project; empty where there is none yet. */
export function readBundle(path: string): Bundle {
  try {
    return JSON.parse(readFileSync(join(projectRoot, path), 'utf8')) as Bundle;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
