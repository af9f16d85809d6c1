import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openExportFiles } from '../../../src/cli/exportFiles';

describe('the files of an export', () => {
  let folder: string;
  const at = (...path: string[]): string => join(folder, ...path);
  const write = async (out: string, ...paths: string[]) => {
    const files = await openExportFiles(out, at('dossier'));
    await files.add(paths.map((path) => ({ path, content: path })));
    const published = await files.publish();
    await files.discard();
    return published;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'export-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are put together of their parts', async () => {
    const files = await openExportFiles(at('out'), at('dossier'));
    await files.add([{ path: 'a.txt', content: 'one ' }]);
    await files.add([{ path: 'a.txt', content: 'two' }]);
    assert.equal(existsSync(at('out')), false);
    assert.deepEqual(await files.publish(), { kind: 'done', files: 1 });
    await files.discard();
    assert.equal(readFileSync(at('out', 'a.txt'), 'utf8'), 'one two');
    assert.deepEqual(readdirSync(folder), ['out']);
  });

  it('go into a folder, or the only one gets the name', async () => {
    await write(at('brat'), 'news/a.txt', 'news/a.ann');
    assert.deepEqual(readdirSync(at('brat', 'news')), ['a.ann', 'a.txt']);
    await write(at('ledger.txt'), 'ledger.csv');
    assert.equal(readFileSync(at('ledger.txt'), 'utf8'), 'ledger.csv');
    mkdirSync(at('v1.0'));
    await write(at('v1.0'), 'ledger.csv');
    assert.ok(existsSync(at('v1.0', 'ledger.csv')));
  });

  it('get the name where one alone ends like it, with those of the same name beside it', async () => {
    await write(at('talks.qdpx'), 'project.qdpx', 'codebook.qdc');
    await write(at('a.ann'), 'x.md.txt', 'x.md.ann', 'annotation.conf');
    assert.deepEqual(readdirSync(folder).sort(), ['a.ann', 'a.txt', 'annotation.conf', 'codebook.qdc', 'talks.qdpx']);
  });

  it('are never a document of the dossier, nor outside of where they belong', async () => {
    mkdirSync(at('dossier'));
    writeFileSync(at('dossier', 'a.md'), 'news');
    assert.match(JSON.stringify(await write(at('dossier', 'a.md'), 'brief.md')), /never written/);
    assert.equal(readFileSync(at('dossier', 'a.md'), 'utf8'), 'news');
    await assert.rejects(write(at('out'), '../../b.txt'), /outside/);
  });

  it('leave nothing behind when they are given up', async () => {
    const files = await openExportFiles(at('out'), at('dossier'));
    await files.add([{ path: 'a.txt', content: 'one' }]);
    await files.discard();
    assert.deepEqual(readdirSync(folder), []);
  });
});
