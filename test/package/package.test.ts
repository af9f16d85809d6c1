import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

const root = join(__dirname, '../..');
const vsix = join(root, 'dist/rapporteur.vsix');
/** What a person downloads should stay small beside the editor itself. */
const MOST_BYTES = 5_000_000;

/** The package made before these tests by `npm run package`. */
describe('The .vsix', () => {
  const packed = unzipSync(readFileSync(vsix));
  const inside = Object.keys(packed)
    .filter((path) => path.startsWith('extension/') && !path.endsWith('/'))
    .map((path) => path.slice('extension/'.length));
  const text = (path: string): string => new TextDecoder().decode(packed[`extension/${path}`]);

  it('has exactly the files of the checked list (test/package/files.txt)', () => {
    const checked = readFileSync(join(__dirname, 'files.txt'), 'utf8').trim().split('\n');
    const lowerCase = (paths: readonly string[]): string[] => paths.map((path) => path.toLowerCase()).sort();
    assert.deepEqual(lowerCase([...new Set(inside.map(plainName))]), lowerCase(checked));
  });

  it('has at most five megabytes', () => {
    assert.ok(statSync(vsix).size <= MOST_BYTES, `${statSync(vsix).size} bytes`);
  });

  it('brings every picture that its README shows', () => {
    const shown = [...text('readme.md').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path!);
    assert.ok(shown.length > 0);
    assert.deepEqual(
      shown.filter((path) => !inside.includes(path)),
      [],
    );
  });

  it('brings every file that its manifest names', () => {
    const manifest = text('package.json');
    const named = [...manifest.matchAll(/"\.?\/?((?:dist|media|syntaxes)\/[^"]+\.\w+)"/g)].map(([, path]) => path!);
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.filter((path) => !inside.includes(path)),
      [],
    );
  });

  it('holds no map of its sources and nothing of the tests', () => {
    assert.deepEqual(
      inside.filter((path) => /\.map$|\.ts$|^test\/|node_modules/.test(path)),
      [],
    );
  });
});

/** The packer renames the texts that the gallery shows; the bundler names parts by what is in them. */
const plainName = (path: string): string =>
  path === 'LICENSE.txt' ? 'LICENSE' : path.replace(/-[A-Z0-9]{8}\.js$/, '-*.js');
