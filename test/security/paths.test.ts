import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { isInside, sidecarPath } from '../../src/core/annotation/sidecarPath';
import { nodeDisk } from '../../src/session/nodeDisk';
import type { Disk } from '../../src/session/disk';

const DEVICES = ['CON', 'prn', 'AUX.md', 'nul', 'COM1', 'lpt9.jsonl'];
const LEAVING = [
  ...['..', '../x', 'a/../../x', 'a/b/../../../x', './../x', 'a/..', '../../etc/passwd', '..//x', 'a/./../../x'],
  ...['/etc/passwd', '/', '//server/share/x', '///x', '/a/../../x'],
  ...['\\\\server\\share\\x', '\\\\?\\C:\\x', '\\\\.\\pipe\\x', '..\\x', 'a\\..\\..\\x', '\\x', 'a\\b'],
  ...['C:/x', 'c:x', 'C:\\x', 'Z:', 'file:///etc/passwd'.replace('file', 'f')],
  ...['a\0.md', '\0', '../\0', 'a/\0/../..', 'x.md\0.jsonl'],
  ...['', '.', './', 'a/', 'a//b', './a', 'a/.', 'a/./b'],
];
/** At least 200: each way out by itself, below folders, and with an end that looks harmless. */
const PATHS = [
  ...LEAVING,
  ...LEAVING.flatMap((path) => [
    `news/${path}`,
    `${path}/talks.md`,
    `.rapporteur/annotations/${path}`,
    `${path}/../${path}`,
  ]),
  ...DEVICES.flatMap((name) => [name, `news/${name}`, `../${name}`, `${name}/../../x`]),
  ...['outside/x.md', 'outside', 'deep/outside/x.md', 'dangling', 'dangling.jsonl', 'deep/dangling/x', 'circle/x'],
];

describe('paths of sidecars, exports and imports', () => {
  let base: string;
  let root: string;
  let disk: Disk;

  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'paths-'));
    root = join(base, 'dossier');
    mkdirSync(join(root, 'deep'), { recursive: true });
    mkdirSync(join(base, 'elsewhere'));
    writeFileSync(join(base, 'elsewhere', 'x.md'), 'kept');
    writeFileSync(join(base, 'x'), 'kept');
    for (const folder of [root, join(root, 'deep')]) {
      symlinkSync(join(base, 'elsewhere'), join(folder, 'outside'));
      symlinkSync(join(base, 'not there'), join(folder, 'dangling'));
    }
    symlinkSync(join(base, 'nor this'), join(root, 'dangling.jsonl'));
    symlinkSync('circle', join(root, 'circle'));
    disk = nodeDisk(root);
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  it('are two hundred ways to leave a dossier', () => assert.ok(new Set(PATHS).size >= 200));

  it('never lead out of it, whatever is done', async () => {
    const bytes = new TextEncoder().encode('written');
    for (const path of PATHS) {
      await disk.read(path);
      await disk.list(path);
      await disk.appendDurably(path, bytes);
      await disk.writeAtomically(path, bytes);
      await disk.rewriteLog(path, () => bytes);
      await disk.exclusively(path, () => Promise.resolve());
      await disk.rename(path, 'inside.md');
      await disk.writeAtomically('inside.md', bytes);
      await disk.rename('inside.md', path);
      await disk.remove(path);
      const sidecar = sidecarPath(path, path);
      if (sidecar !== undefined) await disk.appendDurably(sidecar, bytes);
      assert.deepEqual(readdirSync(base).sort(), ['dossier', 'elsewhere', 'x'], JSON.stringify(path));
      assert.deepEqual(readdirSync(join(base, 'elsewhere')), ['x.md'], JSON.stringify(path));
      assert.equal(readFileSync(join(base, 'elsewhere', 'x.md'), 'utf8'), 'kept', JSON.stringify(path));
      assert.equal(readFileSync(join(base, 'x'), 'utf8'), 'kept', JSON.stringify(path));
    }
  });

  it('are refused or stay below the folder on every system', () => {
    for (const path of PATHS.filter(isInside)) {
      assert.ok(resolve('/dossier', path).startsWith('/dossier/'), path);
      assert.ok(!/[\\:\0]/.test(path.slice(0, 2)) && !path.includes('\\'), path);
    }
  });

  it('of an annotator are one file name that every system can hold', () => {
    for (const name of [...PATHS, 'a'.repeat(300)]) {
      const path = sidecarPath('talks.md', name)!;
      const file = path.slice(path.lastIndexOf('/') + 1);
      assert.equal(path, `.rapporteur/annotations/talks.md/${file}`);
      assert.doesNotMatch(file, /^(con|prn|aux|nul|com\d|lpt\d)\.|[<>:"/\\|?*\u0000-\u001f]/i);
      assert.ok(!existsSync(join(root, file)) || file.includes(sep));
    }
  });
});
