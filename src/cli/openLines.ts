import { open } from 'node:fs/promises';
import { toJsonLine } from '../core/exchange/writing';

/** A file of JSON Lines that is written as its values come. */
export interface Lines {
  readonly add: (values: readonly object[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Without a path nothing is written. */
export async function openLines(path: string | undefined): Promise<Lines> {
  const file = path === undefined ? undefined : await open(path, 'w');
  return {
    add: async (values) => void (await file?.appendFile(values.map(toJsonLine).join(''))),
    close: async () => file?.close(),
  };
}
