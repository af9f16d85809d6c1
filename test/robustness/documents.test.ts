import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dossier } from '../../src/core/analyze';
import { checkArticle } from './checks/article';
import { builtInDossier } from './dossier';
import { inTime } from './inTime';
import { needCorpus, robustnessCorpus } from './shared';

/** Longer than this the editor does not read a file at all, and says so. */
const MAX_LENGTH = 5_000_000;

describe('hostile documents, from the text to the commitments', () => {
  let dossier: Dossier;

  before(needCorpus);
  before(async function () {
    this.timeout(20_000);
    dossier = await builtInDossier();
  });

  for (const folder of ['pathological', 'unicode-and-edge']) {
    for (const file of filesIn(folder)) {
      it(`${folder}/${file} gets an answer`, () => {
        const text = readFileSync(join(robustnessCorpus, folder, file), 'utf8');
        if (text.length <= MAX_LENGTH) return inTime(() => void checkArticle(text, dossier, file));
      }).timeout(0);
    }
  }

  it('the examples of the CommonMark specification get an answer', () => {
    const examples = JSON.parse(readFileSync(join(robustnessCorpus, 'commonmark-examples.json'), 'utf8')) as {
      readonly markdown: string;
    }[];
    for (const { markdown } of examples) checkArticle(`${markdown}\nNorland pledged to open its ports.\n`, dossier);
  }).timeout(30_000);
});

function filesIn(folder: string): readonly string[] {
  return existsSync(robustnessCorpus) ? readdirSync(join(robustnessCorpus, folder)) : [];
}
