import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oldestServer } from '../../scripts/host/installServer';
import { projectRoot } from '../../scripts/host/paths';

/** Each package that ships is one more that has to be trusted. */
const AT_MOST = 10;
/** Licences under which what ships may be used by anybody. */
const FREE = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0']);

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly engines: { readonly vscode: string };
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly license?: string }>>;
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(projectRoot, name), 'utf8'));

describe('What the extension needs', () => {
  const manifest = read('package.json') as Manifest;

  it('are at most ten packages at run time', () => {
    assert.ok(Object.keys(manifest.dependencies).length <= AT_MOST);
  });

  it('may be used by anybody, with all that it needs in turn', () => {
    const shipped = Object.entries((read('package-lock.json') as Lock).packages).filter(
      ([path, { dev }]) => path !== '' && dev !== true,
    );
    assert.ok(shipped.length > AT_MOST);
    assert.deepEqual(
      shipped.filter(([, { license }]) => !FREE.has(license ?? '')).map(([path, { license }]) => `${path}: ${license}`),
      [],
    );
  });

  it('is in the oldest editor that the tests are run in', () => {
    const [major, minor] = oldestServer.version.split('.');
    assert.equal(major, '4', 'code-server 4.100 holds VS Code 1.100');
    assert.equal(manifest.engines.vscode, `^1.${minor}.0`);
    assert.match(manifest.devDependencies['@types/vscode']!, new RegExp(`^[~^]1\\.${minor}\\.`));
  });
});
