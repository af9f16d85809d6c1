import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentToRead } from '../../../../src/core/indexing/documentFacts';
import { decodeFacts } from '../../../../src/core/indexing/factsRecord';
import type { ToReader } from '../../../../src/core/indexing/readingProtocol';
import type { Knowledge } from '../../../../src/session/knowledge';
import { ReadingPool } from '../../../../src/session/indexing/readingPool';
import type { PortListener, StartReader } from '../../../../src/session/indexing/startReader';

const knowledge: Knowledge = { taxonomy: { topics: [] } };
const article = (file: string): DocumentToRead => ({
  text: 'Norway urged Iceland to open its ports.',
  path: file,
  file,
  annotations: undefined,
});
const readData = (path: string): Promise<Uint8Array> => readFile(join(__dirname, '../../../../media', path));

/** Workers that do only what the test tells them to. */
class Workers {
  readonly started: { readonly listener: PortListener; readonly reading: number[]; ended: boolean }[] = [];

  readonly start: StartReader = async (listener) => {
    const worker = { listener, reading: [] as number[], ended: false };
    this.started.push(worker);
    return {
      post: (message: ToReader) => void (message.kind === 'read' && worker.reading.push(message.id)),
      end: () => void (worker.ended = true),
    };
  };

  answer(at: number): void {
    const { listener, reading } = this.started[at]!;
    listener.onMessage({ kind: 'record', id: reading.shift()!, record: Uint8Array.of(at) });
  }

  async settled(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
  }
}

describe('ReadingPool', () => {
  const warnings: string[] = [];
  const log = { warn: (said: string) => void warnings.push(said) };
  let workers: Workers;
  let pool: ReadingPool;
  beforeEach(() => {
    workers = new Workers();
    pool = new ReadingPool({ start: workers.start, readData, log });
  });
  afterEach(() => pool.dispose());

  it('starts no worker before there is something to read, one for a few files and two for many', async () => {
    assert.equal(workers.started.length, 0);
    const few = pool.read(article('a.md'), knowledge);
    await workers.settled();
    assert.equal(workers.started.length, 1);
    workers.answer(0);
    assert.deepEqual(await few, Uint8Array.of(0));
    for (let n = 0; n < 20; n++) void pool.read(article(`${n}.md`), knowledge);
    await workers.settled();
    assert.equal(workers.started.length, 2);
  });

  it('gives up only the file at which a worker ended, and reads the others with another one', async () => {
    const first = pool.read(article('first.md'), knowledge);
    await workers.settled();
    workers.answer(0);
    await first;
    const [broken, waiting] = [pool.read(article('broken.md'), knowledge), pool.read(article('b.md'), knowledge)];
    workers.started[0]!.listener.onEnd('out of memory');
    await assert.rejects(broken, /out of memory/);
    await workers.settled();
    workers.answer(1);
    assert.deepEqual(await waiting, Uint8Array.of(1));
  });

  it('ends a worker that does not answer, and reads with another one what waited there', async () => {
    pool = new ReadingPool({ start: workers.start, readData, log, patience: 20 });
    const [endless, waiting] = [pool.read(article('endless.md'), knowledge), pool.read(article('b.md'), knowledge)];
    await assert.rejects(endless, /did not answer within 0.02 s/);
    assert.equal(workers.started[0]!.ended, true);
    await workers.settled();
    workers.answer(1);
    assert.deepEqual(await waiting, Uint8Array.of(1));
  });

  it('gives up what has not been begun when it is canceled, and finishes what has', async () => {
    const all = ['a.md', 'b.md', 'c.md', 'd.md'].map((file) => pool.read(article(file), knowledge));
    await workers.settled();
    pool.cancel();
    await assert.rejects(all[2]!, /canceled/);
    await assert.rejects(all[3]!, /canceled/);
    workers.answer(0);
    assert.deepEqual(await all[0], Uint8Array.of(0));
  });

  it('says what a worker could not read', async () => {
    const reading = pool.read(article('a.md'), knowledge);
    await workers.settled();
    const { listener, reading: ids } = workers.started[0]!;
    listener.onMessage({ kind: 'failed', id: ids[0]!, message: 'media/lexicons/acts.yaml cannot be read.' });
    await assert.rejects(reading, /acts\.yaml cannot be read/);
  });

  it('reads beside the editor where no worker can be had, and logs why', async () => {
    const none = new ReadingPool({ start: () => Promise.reject(new Error('no threads here')), readData, log });
    const record = await none.read(article('ports.md'), knowledge);
    const { entries } = decodeFacts(record, 'ports.md')!;
    assert.deepEqual(entries.map(({ kind, parties }) => [kind, parties]), [['demand', ['Norway']]]); // prettier-ignore
    assert.match(warnings.at(-1)!, /no threads here/);
    none.dispose();
  });

  it('reads beside the editor what a worker was given that never said a word', async () => {
    const reading = pool.read(article('ports.md'), knowledge);
    await workers.settled();
    workers.started[0]!.listener.onEnd('forbidden by the page');
    assert.equal(decodeFacts(await reading, 'ports.md')!.entries.length, 1);
  });
});
