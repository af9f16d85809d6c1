import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnalysisRecord } from '../../src/cli/record';

const root = join(__dirname, '..', '..');
const rapporteur = (...args: string[]) => withInput('', ...args);
const withInput = (input: string, ...args: string[]) =>
  spawnSync('node', [join(root, 'dist', 'cli.js'), ...args], { encoding: 'utf8', input });

describe('command line', () => {
  let folder: string;

  before(function () {
    this.timeout(60_000);
    spawnSync('node', ['esbuild.mjs'], { cwd: root });
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  });

  after(() => rmSync(folder, { recursive: true }));

  const file = (name: string, text: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  const analyze = (path: string): AnalysisRecord => JSON.parse(rapporteur('analyze', '--json', path).stdout);

  it('prints one JSON object per file, in the order of the arguments', () => {
    const files = [file('b.md', 'Norway urged Iceland to open its ports.'), file('a.md', 'Nothing here.')];
    const { stdout, status } = rapporteur('analyze', '--json', ...files);
    assert.equal(status, 0);
    assert.deepEqual(
      stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as AnalysisRecord).file),
      files,
    );
  });

  it('prints with several jobs what it prints with one, in the order of the names', function () {
    this.timeout(60_000);
    const names = Array.from({ length: 20 }, (_, i) => `job${i}.md`);
    const long = 'Norway urged Iceland to open its ports. '.repeat(100);
    const files = names.map((name, i) => file(name, i % 7 === 0 ? long : `Norway will pay ${i} million dollars.`));
    const args = ['analyze', '--json', ...files.slice(0, 10), join(folder, 'gone.md'), ...files.slice(10)];
    const [one, many] = [rapporteur(...args, '--jobs', '1'), rapporteur(...args, '--jobs', '3')];
    assert.equal(many.stdout, one.stdout);
    assert.equal(many.stderr, one.stderr);
    assert.deepEqual([one.status, many.status], [2, 2]);
    assert.equal(one.stdout.trim().split('\n').length, 20);
  });

  it('reads the Markdown files of a folder, and those of a list', () => {
    mkdirSync(join(folder, 'year', '.git'), { recursive: true });
    const files = [file('year/a.md', 'Norway will sign.'), file('year/b.MARKDOWN', 'Iceland refused to sign.')];
    file('year/.git/c.md', 'Norway will sign.');
    file('year/d.txt', 'Norway will sign.');
    const read = ({ stdout }: { stdout: string }): string[] =>
      stdout.trim().split('\n').map((line) => (JSON.parse(line) as AnalysisRecord).file); // prettier-ignore
    assert.deepEqual(read(rapporteur('analyze', '--json', join(folder, 'year'))), files);
    assert.deepEqual(read(withInput(`${files[1]}\n`, 'analyze', '--json', '--files-from', '-', files[0]!)), files);
    const { status, stderr } = rapporteur('analyze', '--files-from', join(folder, 'no list'));
    assert.equal(status, 2);
    assert.match(stderr, /no list cannot be read/);
  });

  it('finds who asks whom for what', () => {
    const { commitments } = analyze(
      file('ports.md', 'Norway urged Iceland to open its ports to cod by June 30, 2026.'),
    );
    assert.equal(commitments.length, 1);
    const { kind, party, to, due } = commitments[0]!;
    assert.deepEqual({ kind, party, to }, { kind: 'demand', party: 'Norway', to: 'Iceland' });
    assert.match(due ?? '', /June 30, 2026/);
  });

  it('lets no word of a document or of a file name steer the terminal', function () {
    this.timeout(60_000);
    const hostile = '\u001b]0;owned\u0007\u001b[2J\u202eTnorway\u009b31m\r';
    mkdirSync(join(folder, 'terminal'));
    const path = file(
      join('terminal', `a${hostile.replace('\r', '')}.md`),
      `Norway urged Iceland to open its ports to ${hostile} cod.\n`,
    );
    for (const args of [
      ['analyze', path],
      ['ledger', '--format', 'json', path],
      ['check', '--only', 'contradictions', join(folder, 'terminal')],
      [hostile],
    ]) {
      const { stdout, stderr } = rapporteur(...args);
      assert.ok(stdout + stderr !== '', args.join(' '));
      assert.doesNotMatch(stdout + stderr, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/, args[0]);
    }
    assert.match(rapporteur('analyze', path).stdout, /⟨U\+001B⟩\]0;owned/);
    assert.equal(analyze(path).file, path);
  }).timeout(60_000);

  for (const [name, lead] of [
    ['a byte order mark', '\uFEFF'],
    ['astral characters before', '🌾🌾 '],
    ['Windows line ends', 'First line.\r\n\r\n'],
  ] as const) {
    it(`gives UTF-16 offsets into the file as it stands: ${name}`, () => {
      const text = `${lead}Norway will *double* its aid to Malawi.\r\n`;
      const { entities } = analyze(file('offsets.md', text));
      const places = entities.filter(({ type }) => type === 'place').map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(places, ['Norway', 'Malawi']);
    });
  }

  it('takes no harm from an empty file or a binary one', () => {
    const files = [
      file('empty.md', ''),
      file(
        'binary.md',
        Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
      ),
    ];
    const { stdout, status } = rapporteur('analyze', '--json', ...files);
    assert.equal(status, 0);
    assert.equal(stdout.trim().split('\n').length, 2);
  });

  it('names the file it cannot read, reads the others, and exits with 2', () => {
    const good = file('good.md', 'Norway will sign.');
    const { stdout, stderr, status } = rapporteur('analyze', '--json', join(folder, 'absent.md'), good);
    assert.equal(status, 2);
    assert.match(stderr, /absent\.md/);
    assert.equal((JSON.parse(stdout) as AnalysisRecord).file, good);
  });

  it('exits with 2 and says how to call it when the call makes no sense', () => {
    for (const args of [
      [],
      ['fly'],
      ['analyze'],
      ['analyze', '--nonsense', 'x.md'],
      ['analyze', '--jobs', '0', 'x.md'],
    ]) {
      const { stderr, stdout, status } = rapporteur(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /usage: rapporteur/);
      assert.equal(stdout, '');
    }
  });

  it('prints a ledger for people', () => {
    const { stdout } = rapporteur('analyze', file('people.md', '# Ports\n\nNorway urged Iceland to open its ports.'));
    assert.match(stdout, /demand\s+Norway → Iceland/);
  });
});
