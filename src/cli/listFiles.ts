import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { newsFiles } from './newsFiles';

/**
 * The files that the names stand for, in their order, then those of the list, one name a line. Never more of them are held
 * than one folder has.
 */
export async function* listFiles(names: readonly string[], list?: string): AsyncGenerator<string> {
  for (const name of names) yield* filesOf(name);
  if (list !== undefined) for await (const name of linesOf(list)) if (name !== '') yield* filesOf(name);
}

/** What cannot be looked into is yielded itself: whoever reads it says that it cannot be read, and goes on. */
async function* filesOf(name: string): AsyncGenerator<string> {
  try {
    yield* newsFiles([name]);
  } catch {
    yield name;
  }
}

async function* linesOf(list: string): AsyncGenerator<string> {
  const input = list === '-' ? process.stdin : createReadStream(list);
  const failed = new Promise<never>((_, reject) => {
    input.once('error', (error: Error) => reject(new Error(`${list} cannot be read (${error.message}).`)));
  });
  failed.catch(() => undefined);
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await Promise.race([lines.next(), failed]);
    if (done) return;
    yield value;
  }
}
