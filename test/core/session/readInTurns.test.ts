import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analysisSteps, analyze, updateSteps, type Dossier } from '../../../src/core/analyze';
import { loadLexicon } from '../../../src/core/lexicon';
import { loadTaxonomy } from '../../../src/core/topics/loadTaxonomy';
import { readInTurns, type Turns } from '../../../src/session/readInTurns';
import { readMedia } from '../commitments/readMedia';

const article = readFileSync(
  join(__dirname, '../../../media/sample/news/2026-05-21-london-press-conference.md'),
  'utf8',
);

describe('readInTurns', () => {
  let dossier: Dossier;
  before(async () => {
    const [lexicon, taxonomy] = await Promise.all([loadLexicon(readMedia), loadTaxonomy(readMedia)]);
    dossier = { lexicon, taxonomy };
  });

  const readerOf =
    (text: string): Turns['readUpTo'] =>
    (end, before) => {
      const beginning = text.slice(0, end);
      if (!before) return analysisSteps(beginning, dossier);
      const at = before.document.text.length;
      return updateSteps(before, [{ start: at, end: at }], beginning, dossier);
    };

  it('comes to what one reading comes to, and shows the beginning first', async () => {
    const text = article.repeat(Math.ceil(60_000 / article.length));
    let beginning = 0;
    const turns = {
      readUpTo: readerOf(text),
      isWanted: () => true,
      onBeginning: ({ mentions }: { mentions: readonly unknown[] }) => (beginning = mentions.length),
    };
    const analysis = await readInTurns(text, turns);
    assert.deepEqual(analysis, analyze(text, dossier));
    assert.ok(beginning > 0 && beginning < analysis!.mentions.length);
  }).timeout(60_000);

  it('ends when it is no longer wanted', async () => {
    const text = article.repeat(Math.ceil(60_000 / article.length));
    const turns = { readUpTo: readerOf(text), isWanted: () => false, onBeginning: () => undefined };
    assert.equal(await readInTurns(text, turns), undefined);
  }).timeout(60_000);
});
