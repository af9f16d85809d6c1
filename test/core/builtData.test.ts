import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { loadActLexicon } from '../../src/core/commitments/actLexicon';
import { loadReferenceWords } from '../../src/core/navigation/referenceWords';
import { builtPath, type ReadData } from '../../src/core/readData';
import { loadTaxonomy } from '../../src/core/topics/loadTaxonomy';
import { readMedia } from './commitments/readMedia';

describe('Our own YAML as the JSON that is built', () => {
  /** As the build writes it. */
  const readBuilt: ReadData = async (path) => {
    const source = await readMedia(path);
    if (builtPath(path)[0] === 'media') return source;
    return Buffer.from(JSON.stringify(parse(Buffer.from(source).toString('utf8'))));
  };

  for (const [title, load] of [
    ['acts and parties', loadActLexicon],
    ['words that refer back', loadReferenceWords],
    ['topics', loadTaxonomy],
  ] as const) {
    it(`says the same: ${title}`, async () => {
      assert.deepEqual(await load(readBuilt), await load(readMedia));
    });
  }

  it('is read from the built folder, and all else from where it stands', () => {
    assert.equal(builtPath('lexicons/acts.yaml').join('/'), 'dist/lexicons/acts.json');
    assert.equal(builtPath('lexicons/gazetteer/cities.txt').join('/'), 'media/lexicons/gazetteer/cities.txt');
  });
});
