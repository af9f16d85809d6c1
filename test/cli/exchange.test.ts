import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const root = join(__dirname, '..', '..');
const rapporteur = (...args: string[]) =>
  spawnSync('node', [join(root, 'dist', 'cli.js'), ...args], { encoding: 'utf8', maxBuffer: 1e8 });

describe('exchange on the command line', function () {
  // Each call loads the weights and lexicons anew.
  this.timeout(120_000);

  let folder: string;
  let dossier: string;

  before(() => {
    spawnSync('node', ['esbuild.mjs'], { cwd: root });
    folder = mkdtempSync(join(tmpdir(), 'exchange-'));
    dossier = join(folder, 'dossier');
    cpSync(join(root, 'media', 'sample', 'news'), join(dossier, 'news'), { recursive: true });
  });

  after(() => rmSync(folder, { recursive: true }));

  it('exports the suggestions of a bare folder of news, and says so', () => {
    const out = join(folder, 'brat');
    const { status, stderr } = rapporteur('export', '--format', 'brat', '--out', out, join(dossier, 'news'));
    assert.equal(status, 0, stderr);
    assert.match(stderr, /suggestions are written, marked as such/);
    assert.match(stderr, /read back and compared/);
    assert.equal(readdirSync(out).filter((file) => file.endsWith('.ann')).length, 6);
  });

  it('takes an export over into another dossier, once, and exports the same again', () => {
    const copy = join(folder, 'copy');
    cpSync(join(root, 'media', 'sample', 'news'), join(copy, 'news'), { recursive: true });
    const take = (...more: string[]) =>
      rapporteur(
        'import',
        '--format',
        'brat',
        '--root',
        copy,
        '--annotator',
        'ana',
        '--suggestions',
        ...more,
        join(folder, 'brat'),
      );
    assert.match(take('--dry-run').stdout, /^\d+: comes in$/m);
    assert.equal(existsSync(join(copy, '.rapporteur')), false);
    assert.equal(take().status, 0);
    assert.match(take().stdout, /^\d+: is there already$/m);
    assert.equal(rapporteur('check', '--only', 'annotations', copy).status, 0);
    const { stderr } = rapporteur('export', '--format', 'w3c', '--out', join(folder, 'again'), join(copy, 'news'));
    assert.doesNotMatch(stderr, /not held|suggestions/);
  });

  it('prints a ledger that other programs read', () => {
    const { stdout } = rapporteur('ledger', join(dossier, 'news'));
    const rows = parse(stdout, { bom: true, columns: true }) as Record<string, string>[];
    assert.ok(rows.length >= 40);
    for (const { file, start, end, quote } of rows) {
      const text = readFileSync(join(dossier, 'news', file!), 'utf8').slice(Number(start), Number(end));
      assert.equal(text.replace(/[*_\s]+/g, ' '), quote!.replace(/[*_\s]+/g, ' '));
    }
    const json = rapporteur('ledger', '--format', 'json', join(dossier, 'news')).stdout.trim().split('\n');
    assert.equal(json.length, rows.length);
    assert.deepEqual((JSON.parse(json[0]!) as { id: string }).id, rows[0]!['id']);
  });

  it('takes files of two folders, each once, under the folder that they share', () => {
    const [first, second] = ['2026-04-13-brasilia-opening.md', '2026-05-21-london-press-conference.md'];
    mkdirSync(join(folder, 'one'));
    mkdirSync(join(folder, 'two'));
    cpSync(join(dossier, 'news', first!), join(folder, 'one', first!));
    cpSync(join(dossier, 'news', second!), join(folder, 'two', second!));
    const out = join(folder, 'two-folders.jsonl');
    const { status, stderr } = rapporteur(
      ...['export', '--format', 'prodigy', '--out', out, '--map', join(folder, 'map.jsonl')],
      ...[join(folder, 'one'), join(folder, 'two', second!), join(folder, 'one', first!)],
    );
    assert.equal(status, 0, stderr);
    assert.match(stderr, /Offsets: code points in the prose/);
    const paths = readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { meta: { path: string } }).meta.path);
    assert.deepEqual(paths, [`one/${first}`, `two/${second}`]);
    assert.equal(readFileSync(join(folder, 'map.jsonl'), 'utf8').trim().split('\n').length, 2);
  });

  it('never writes a document of the dossier', () => {
    const article = join(dossier, 'news', '2026-04-13-brasilia-opening.md');
    const before = readFileSync(article, 'utf8');
    const { status, stderr } = rapporteur('export', '--format', 'markdown', '--out', article, join(dossier, 'news'));
    assert.equal(status, 1);
    assert.match(stderr, /never written/);
    assert.equal(readFileSync(article, 'utf8'), before);
  });

  it('changes nothing and names file and line when what it is given is broken', () => {
    const broken = join(folder, 'broken.jsonl');
    writeFileSync(broken, '{"text":"a","label":[[0,9,"x"]]}\n{"text"');
    const { status, stderr } = rapporteur('import', '--format', 'doccano', '--root', dossier, broken);
    assert.equal(status, 1);
    assert.match(stderr, /broken\.jsonl:2: error: .*\n.*broken\.jsonl:1: error: /);
    assert.equal(existsSync(join(dossier, '.rapporteur')), false);
  });

  it('exits with 2 and says how to call it when the call makes no sense', () => {
    const calls = [
      ['export', '--format', 'papyrus', '--out', 'x', '.'],
      ['export', '--format', 'csv', '.'],
      ['import', '--format', 'brat', 'x'],
      ['ledger', '--format', 'xls', '.'],
      ['ledger', join(folder, 'absent')],
      ['check', '--only', 'everything'],
    ];
    for (const call of calls) {
      const { status, stderr } = rapporteur(...call);
      assert.equal(status, 2, call.join(' '));
      assert.match(stderr, /usage: rapporteur/);
    }
  });
});
