import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { placeAnnotations } from '../../../src/core/annotation/placeAnnotations';
import { reviewsOf } from '../../../src/core/annotation/annotationSet';
import { nodeDisk } from '../../../src/session/nodeDisk';
import { SidecarFiles } from '../../../src/session/sidecarFiles';
import { fileURLToPath } from 'node:url';

const sample = fileURLToPath(new URL('../../../media/sample', import.meta.url));

describe('what two people have decided in the sample dossier', () => {
  const files = new SidecarFiles(nodeDisk(sample), 'nobody');

  it('stands where they left it, in articles that are there, without a problem', async () => {
    const documents = await files.documents();
    assert.ok(documents.length >= 4);
    for (const document of documents) {
      const { set, problems } = await files.load(document);
      const text = await readFile(`${sample}/${document}`, 'utf8');
      const states = placeAnnotations(set, text, new Map()).map(({ anchoring }) => anchoring.kind);
      assert.deepEqual([...new Set(states)], ['anchored'], document);
      assert.deepEqual(problems, []);
    }
  });

  it('leaves articles to the reader, and a dispute with an answer', async () => {
    const articles = await readdir(`${sample}/news`);
    assert.ok((await files.documents()).length < articles.length);
    const { set } = await files.load('news/2026-04-13-brasilia-opening.md');
    const talks = [...set.entries.keys()].map((id) =>
      reviewsOf(set, id)
        .map(({ motivation }) => motivation)
        .sort(),
    );
    assert.ok(talks.some((talk) => talk.join() === 'assessing,replying'));
  });
});
