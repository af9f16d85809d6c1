import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import * as nodeFs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeDisk } from '../../../src/session/nodeDisk';

const FILE = '.rapporteur/topics.yaml';
const LEFT = 'topics.yaml.0f8fad5b-d9cb-469f-a165-70867728950e.tmp';

describe('The disk under Node', () => {
  let root: string;

  beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'disk-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('lets one window at a time rewrite a file, so that no edit is lost', async () => {
    const windows = [nodeDisk(root), nodeDisk(root)];
    const addLine = async (line: number): Promise<void> => {
      const disk = windows[line % 2]!;
      const done = await disk.exclusively(FILE, async () => {
        const known = await disk.read(FILE);
        const text = known.kind === 'ok' ? new TextDecoder().decode(known.value) : '';
        await disk.writeAtomically(FILE, new TextEncoder().encode(`${text}${line}\n`));
      });
      assert.equal(done.kind, 'ok');
    };
    await Promise.all(Array.from({ length: 30 }, (_, line) => addLine(line)));
    const lines = readFileSync(join(root, FILE), 'utf8').trim().split('\n').map(Number);
    assert.deepEqual(
      lines.sort((a, b) => a - b),
      Array.from({ length: 30 }, (_, line) => line),
    );
    assert.deepEqual(readdirSync(join(root, '.rapporteur')), ['topics.yaml']);
  });

  it('writes a file that another window makes at the very moment when it is looked for', async () => {
    const realpath = (path: string): Promise<string> =>
      nodeFs.realpath(path).catch((error: unknown) => {
        mkdirSync(join(root, '.rapporteur'), { recursive: true });
        writeFileSync(join(root, FILE), 'theirs\n');
        throw error;
      });
    const disk = nodeDisk(root, { ...nodeFs, realpath: realpath as typeof nodeFs.realpath });
    assert.deepEqual((await disk.writeAtomically(FILE, new TextEncoder().encode('ours\n'))).kind, 'ok');
    assert.equal(readFileSync(join(root, FILE), 'utf8'), 'ours\n');
  });

  it('leaves no folder behind where nothing was written in the end', async () => {
    assert.deepEqual(await nodeDisk(root).exclusively(FILE, () => Promise.resolve(1)), { kind: 'ok', value: 1 });
    assert.deepEqual(readdirSync(root), []);
  });

  it('takes a file over from a window that was killed while it rewrote it', async () => {
    mkdirSync(join(root, '.rapporteur'));
    const lock = join(root, `${FILE}.lock`);
    writeFileSync(lock, '');
    makeOld(lock, 120);
    assert.deepEqual(await nodeDisk(root).exclusively(FILE, () => Promise.resolve(1)), { kind: 'ok', value: 1 });
    assert.ok(!existsSync(lock));
  });

  it('removes what a killed window has left of a writing, and nothing that is young or not its own', async () => {
    const folder = join(root, '.rapporteur');
    mkdirSync(folder);
    const young = LEFT.replace('0f8', '1f8');
    for (const name of [LEFT, young, 'notes.tmp']) writeFileSync(join(folder, name), 'half');
    for (const name of [LEFT, 'notes.tmp']) makeOld(join(folder, name), 7200);
    await nodeDisk(root).writeAtomically(FILE, new TextEncoder().encode('topics: []\n'));
    assert.deepEqual(readdirSync(folder).sort(), ['notes.tmp', 'topics.yaml', young].sort());
  });
});

function makeOld(file: string, seconds: number): void {
  const then = Date.now() / 1000 - seconds;
  utimesSync(file, then, then);
}
