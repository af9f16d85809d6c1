import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check } from '../../../src/cli/check';
import { noteBody } from '../../../src/core/annotation/body';
import { textTarget } from '../../../src/core/annotation/target';
import { textHash } from '../../../src/core/annotation/textHash';
import { describe as describePlace } from '../../../src/core/anchoring/describe';
import { loadLexicon } from '../../../src/core/lexicon';
import { loadTaxonomy } from '../../../src/core/topics/loadTaxonomy';
import { nodeDisk } from '../../../src/session/nodeDisk';
import { SidecarFiles } from '../../../src/session/sidecarFiles';

const media = new URL('../../../media/', import.meta.url);
const readMedia = (path: string) => readFile(new URL(path, media));
const builtIn = async () => ({ lexicon: await loadLexicon(readMedia), taxonomy: await loadTaxonomy(readMedia) });

const TEXT = 'Norland committed to buy $550 million of cod. The envoy said no.\n';

describe('rapporteur check', () => {
  let root: string;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'dossier-'));
    write('news/a.md', TEXT);
    const target = textTarget('news/a.md', describePlace(TEXT, { start: 0, end: 44 }));
    await new SidecarFiles(nodeDisk(root), 'ana').apply(
      'news/a.md',
      { kind: 'create', id: 'urn:uuid:1', target, bodies: [noteBody('the sum')] },
      { time: '2025-05-01T10:00:00Z', textHash: textHash(TEXT), text: TEXT },
    );
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** The exit code and what was printed. */
  async function run(...args: readonly string[]): Promise<[code: number, output: string]> {
    const lines: string[] = [];
    const log = console.log;
    console.log = (line: string) => void lines.push(line);
    try {
      return [await check([...args, root], builtIn), lines.join('\n')];
    } finally {
      console.log = log;
    }
  }

  it('finds nothing while the text is as it was, or only re-wrapped', async () => {
    assert.equal((await run())[0], 0);
    write('news/a.md', TEXT.replace('buy $550', 'buy\n$550'));
    assert.equal((await run())[0], 0);
  });

  it('exits with 1 and names the fact that changed', async () => {
    write('news/a.md', 'On Friday ' + TEXT.replace('$550', '$350'));
    const [code, output] = await run();
    assert.equal(code, 1);
    assert.match(output, /news\/a\.md: facts changed: .*\$550 → \$350 million/);
  });

  it('names the file and line that cannot be read', async () => {
    write('.rapporteur/annotations/news/a.md/ben.jsonl', 'not JSON\n\n');
    const [code, output] = await run();
    assert.equal(code, 1);
    assert.match(output, /ben\.jsonl:1: error/);
  });

  it('names what contradicts what, and what falls due in the days to come', async () => {
    const article = (date: string, sum: number): string =>
      `---\ndate: ${date}\n---\n\nCanada pledged to pay ${sum} million dollars into the fund for ports in Chile by June 30, 2026.\n`;
    write('news/b.md', article('2026-03-12', 800));
    write('news/c.md', article('2026-03-13', 600));
    const [code, output] = await run('--only', 'contradictions,due', '--today', '2026-06-25');
    assert.equal(code, 1);
    assert.match(output, /news\/c\.md: contradiction: amount 800 million dollars → 600 million dollars/);
    assert.match(output, /due 2026-06-30: Canada → Chile: pledge|due 2026-06-30: Canada: pledge/);
    assert.equal((await run('--only', 'due', '--today', '2026-06-01'))[0], 0);
    assert.equal((await run('--only', 'due', '--today', '2026-07-01'))[0], 0);
  });

  it('says where a document may have gone', async () => {
    rmSync(join(root, 'news/a.md'));
    write('news/b.md', TEXT);
    assert.match((await run())[1], /news\/a\.md: the document is not there.*news\/b\.md/);
  });
});
