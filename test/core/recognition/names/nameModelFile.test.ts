import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readNameModel, writeNameModel } from '../../../../src/core/recognition/names/nameModelFile';

const shipped = join(__dirname, '../../../../media/model/names.bin');

describe('the name model file', () => {
  it('survives reading and writing', async () => {
    const bytes = new Uint8Array(await readFile(shipped));
    const model = readNameModel(bytes);
    assert.ok(typeof model !== 'string');
    assert.deepEqual(writeNameModel(model), bytes);
  });

  it('is refused in plain words when it is cut short or of another version', async () => {
    const bytes = new Uint8Array(await readFile(shipped));
    assert.match(String(readNameModel(bytes.subarray(0, 10))), /cut short/);
    assert.match(String(readNameModel(bytes.subarray(0, bytes.length - 1))), /instead of/);
    assert.match(String(readNameModel(new Uint8Array(64))), /another version/);
  });
});
