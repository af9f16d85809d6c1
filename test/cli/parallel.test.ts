import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const sample = join(root, 'media', 'sample', 'news');

/** The example of docs/scale.md, as it stands there. */
const example = (): string =>
  /```sh\n(find news .*?)\n```/s.exec(readFileSync(join(root, 'docs', 'scale.md'), 'utf8'))![1]!;

describe('the example with GNU parallel', () => {
  let folder: string;

  before(function () {
    this.timeout(120_000);
    if (spawnSync('parallel', ['--version']).status !== 0) {
      console.log('      GNU parallel is not installed (Debian: apt-get install parallel); skipped.');
      this.skip();
    }
    spawnSync('node', ['esbuild.mjs'], { cwd: root });
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
    mkdirSync(join(folder, 'news'));
    const paragraphs = readdirSync(sample)
      .flatMap((name) => readFileSync(join(sample, name), 'utf8').split(/\n\n/))
      .filter((paragraph) => !paragraph.startsWith('---'));
    for (let i = 0; i < 1000; i++) {
      const name = `${String(i).padStart(4, '0')}.md`;
      writeFileSync(join(folder, 'news', name), `${paragraphs[i % paragraphs.length]}\n`);
    }
  });

  after(() => folder && rmSync(folder, { recursive: true }));

  it('finds in a thousand files what one process finds', function () {
    this.timeout(240_000);
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'rapporteur'), `#!/bin/sh\nexec node '${join(root, 'dist', 'cli.js')}' "$@"\n`, {
      mode: 0o755,
    });
    const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}`, HOME: folder };
    const run = (command: string) => spawnSync('sh', ['-c', command], { cwd: folder, env, encoding: 'utf8' });
    assert.equal(run(example()).stderr, '');
    const parts = readdirSync(join(folder, 'ledger')).sort();
    const together = parts.map((part) => readFileSync(join(folder, 'ledger', part), 'utf8')).join('');
    const { stdout, error } = spawnSync(
      'node',
      [join(root, 'dist', 'cli.js'), 'analyze', '--json', '--jobs', '1', 'news'],
      {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 100_000_000,
      },
    );
    assert.equal(error, undefined);
    assert.ok(parts.length > 1);
    assert.equal(together.split('\n').length, 1001);
    assert.equal(together, stdout);
  });
});
