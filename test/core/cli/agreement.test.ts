import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agreement } from '../../../src/cli/agreement';
import { describe as describePlace } from '../../../src/core/anchoring/describe';
import { commitmentBody } from '../../../src/core/annotation/body';
import { textTarget } from '../../../src/core/annotation/target';
import { textHash } from '../../../src/core/annotation/textHash';
import type { CommitmentKind } from '../../../src/core/commitments/commitment';
import { nodeDisk } from '../../../src/session/nodeDisk';
import { SidecarFiles } from '../../../src/session/sidecarFiles';

const TEXT = 'Norland committed to buy cod. The envoy said no. Both sides agreed to meet.\n';

describe('rapporteur agreement', () => {
  let root: string;

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'dossier-'));
    writeFileSync(join(root, 'a.md'), TEXT);
    await record('ana', 'Norland committed to buy cod', 'pledge');
    await record('ben', 'Norland committed to buy cod', 'plan');
    await record('ana', 'Both sides agreed to meet', 'agreement');
    await record('ben', 'Both sides agreed to meet', 'agreement');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  async function record(annotator: string, words: string, kind: CommitmentKind): Promise<void> {
    const start = TEXT.indexOf(words);
    const target = textTarget('a.md', describePlace(TEXT, { start, end: start + words.length }));
    await new SidecarFiles(nodeDisk(root), annotator).apply(
      'a.md',
      { kind: 'create', id: `urn:uuid:${annotator}-${start}`, target, bodies: [commitmentBody(kind)] },
      { time: '2025-05-01T10:00:00Z', textHash: textHash(TEXT), text: TEXT },
    );
  }

  async function output(...args: string[]): Promise<string> {
    const parts: string[] = [];
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (part) => parts.push(String(part)) > 0;
    try {
      assert.equal(await agreement([...args, root]), 0);
    } finally {
      process.stdout.write = write;
    }
    return parts.join('');
  }

  it('prints a page with the labels, the pair and the document', async () => {
    const page = (await output()).replace(/ +/g, ' ');
    assert.match(page, /\| agreement \| 2 \| 1\.00 \| 1\.00 \| 1\.00 \| 1\.00 \|/);
    assert.match(page, /\| ana and ben \| 4 \| 0\.50 \|/);
    assert.match(page, /\| a\.md \| 4 \|/);
  });

  it('prints the same figures as JSON, null where there is none', async () => {
    const json = JSON.parse(await output('--json')) as Record<string, { overall: Record<string, number | null> }>;
    assert.equal(json['commitment']!.overall['exactF1'], 0.5);
    assert.equal(json['topic']!.overall['kappa'], null);
  });
});
