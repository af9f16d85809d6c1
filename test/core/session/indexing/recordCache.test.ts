import assert from 'node:assert/strict';
import { encodePack, readPack } from '../../../../src/core/indexing/pack';
import { RecordCache } from '../../../../src/session/indexing/recordCache';
import { failed, type Disk } from '../../../../src/session/disk';
import { memoryDisk } from '../memoryDisk';

const key = (n: number): string => n.toString(16).padStart(32, '0');
const record = (n: number): Uint8Array => new Uint8Array(Int32Array.of(n, n, n).buffer);

describe('the cache of the index', () => {
  const warnings: unknown[][] = [];
  const open = async (disk: Disk | undefined, version = 'v2'): Promise<RecordCache> => {
    const cache = new RecordCache(disk, version, { warn: (...said: unknown[]) => void warnings.push(said) });
    await cache.open();
    return cache;
  };
  const filled = async (disk: Disk | undefined, count: number, version?: string): Promise<RecordCache> => {
    const cache = await open(disk, version);
    for (let n = 0; n < count; n++) cache.put(key(n), record(n));
    await cache.save(true);
    return cache;
  };

  it('gives back in another session what was put into it', async () => {
    const disk = memoryDisk();
    await filled(disk, 3);
    const again = await open(disk);
    assert.deepEqual(again.get(key(1)), record(1));
    assert.equal(again.get(key(7)), undefined);
  });

  it('takes nothing from another version, and removes it', async () => {
    const disk = memoryDisk();
    await filled(disk, 3, 'v1');
    const again = await open(disk, 'v2');
    assert.equal(again.get(key(1)), undefined);
    assert.deepEqual([...disk.files.keys()], []);
  });

  it('takes what is whole of a file that was torn, and nothing of a foreign one', async () => {
    const disk = memoryDisk();
    await filled(disk, 3);
    const [name, bytes] = [...disk.files][0]!;
    disk.files.set(name, bytes.subarray(0, bytes.length - 1));
    disk.files.set('index/v2/readme.pack', new TextEncoder().encode('This is no pack of records at all.'));
    const again = await open(disk);
    assert.deepEqual([0, 1, 2].map((n) => again.get(key(n)) !== undefined), [true, true, false]); // prettier-ignore
  });

  it('puts many files into one, without what no document has any more', async () => {
    const disk = memoryDisk();
    const cache = await open(disk);
    for (let n = 0; n < 10; n++) {
      cache.put(key(n), record(n));
      await cache.save(true);
    }
    assert.equal(disk.files.size, 10);
    await cache.tidy(new Set([3, 4, 5].map(key)));
    assert.equal(disk.files.size, 1);
    const again = await open(disk);
    assert.deepEqual([2, 3, 4, 5, 6].map((n) => again.get(key(n)) !== undefined), [false, true, true, true, false]); // prettier-ignore
  });

  it('writes nothing where all is kept and in use', async () => {
    const disk = memoryDisk();
    const cache = await filled(disk, 3);
    const before = [...disk.files.keys()];
    await cache.tidy(new Set([0, 1, 2].map(key)));
    assert.deepEqual([...disk.files.keys()], before);
  });

  it('works without a storage, and with one that is full, which it says', async () => {
    assert.deepEqual((await filled(undefined, 2)).get(key(1)), record(1));
    const full: Disk = { ...memoryDisk(), writeAtomically: async (path) => failed('ENOSPC', path) };
    assert.deepEqual((await filled(full, 2)).get(key(1)), record(1));
    assert.match(JSON.stringify(warnings.at(-1)), /ENOSPC/);
  });
});

describe('a pack', () => {
  it('holds records so that they can be read wherever the file stands in memory', () => {
    const pack = encodePack([{ key: key(5), record: record(5) }]);
    const elsewhere = new Uint8Array(pack.length + 3);
    elsewhere.set(pack, 3);
    for (const { key: name, record: bytes } of readPack(elsewhere.subarray(3))) {
      assert.deepEqual([name, bytes.byteOffset % 4, [...bytes]], [key(5), 0, [...record(5)]]);
    }
  });
});
