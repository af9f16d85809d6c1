import assert from 'node:assert/strict';
import { textHash } from '../../../src/core/annotation/textHash';
import { textSnapshots } from '../../../src/session/textSnapshots';
import { memoryDisk } from './memoryDisk';

const TEXT = 'The quota would rise to 40,000 tons. 🐟\r\n'.repeat(100);

describe('text snapshots', () => {
  it('give a text back as it was, kept in less room', async () => {
    const disk = memoryDisk();
    await textSnapshots(disk).keep(textHash(TEXT), TEXT);
    assert.deepEqual(await textSnapshots(disk).read(textHash(TEXT)), { kind: 'ok', value: TEXT });
    assert.ok([...disk.files.values()][0]!.length < TEXT.length / 5);
  });

  it('know nothing of a text that was never kept, nor of a hash that would lead elsewhere', async () => {
    const texts = textSnapshots(memoryDisk());
    assert.equal((await texts.read(textHash(TEXT))).kind, 'missing');
    assert.equal((await texts.read('git-sha1:../../x')).kind, 'missing');
  });

  it('say that a file is damaged instead of giving a wrong text', async () => {
    const disk = memoryDisk();
    await textSnapshots(disk).keep(textHash(TEXT), TEXT);
    const [path, bytes] = [...disk.files][0]!;
    disk.files.set(path, bytes.subarray(0, bytes.length >> 1));
    assert.equal((await textSnapshots(disk).read(textHash(TEXT))).kind, 'failed');
  });
});
