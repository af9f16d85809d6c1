import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** The commands of a text's shell blocks, without their comments. */
const commandsIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^```sh\n([^]*?)^```/gm)]
    .flatMap(([, block]) => block!.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');

describe('What the README tells to type', () => {
  const commands = commandsIn(readFileSync(join(root, 'README.md'), 'utf8'));
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-readme-'));
    cpSync(join(root, 'media/sample'), folder, { recursive: true });
    spawnSync('node', ['esbuild.mjs'], { cwd: root });
  });
  after(() => rmSync(folder, { recursive: true }));

  it('are the scripts of the project, and commands of its command line', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const unknown = commands.filter((command) => {
      const [, script] = /^npm (?:run )?([\w:]+)/.exec(command) ?? [];
      return script === undefined ? !command.startsWith('node dist/cli.js ') : script !== 'ci' && !(script in scripts);
    });
    assert.deepEqual(unknown, []);
  });

  for (const command of commands.filter((each) => each.startsWith('node dist/cli.js '))) {
    it(`${command} does what it should`, function () {
      this.timeout(60_000);
      const article = join(folder, 'news', readdirSync(join(folder, 'news'))[0]!);
      // An import needs something to bring in, and the line before it in the README has exported that.
      if (/ import /.test(command)) run('export --format w3c --out PATH DIR');
      const { status, stderr, stdout } = run(command.slice('node dist/cli.js '.length));
      assert.ok(status === 0 || (status === 1 && / check /.test(command)), `exit code ${status}: ${stderr}`);
      assert.ok(stdout.length + stderr.length > 0, 'says nothing');

      function run(args: string) {
        const values: Readonly<Record<string, string>> = {
          'FILE...': article,
          DIR: folder,
          F: 'w3c',
          PATH: join(folder, 'exported.jsonld'),
        };
        const words = args.split(' ').map((word) => values[word] ?? word);
        return spawnSync('node', [join(root, 'dist/cli.js'), ...words], { cwd: folder, encoding: 'utf8' });
      }
    });
  }
});
