import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze';
import { loadLexicon, type Lexicon } from '../../../src/core/lexicon';
import { referentAt } from '../../../src/core/navigation/referentAt';
import { readMedia } from '../commitments/readMedia';

const ARTICLE = `# Norway and Iceland settle their herring dispute

REYKJAVIK, May 4 (Fjord Wire) - Norway promised on Monday to open its ports to Icelandic trawlers. The promise came after
Norwegian Fisheries Minister Espen Vik met his counterpart. He demanded that Iceland halve its herring catch.

The two countries signed the North Atlantic Herring Pact in 2019. Iceland threatened to leave the pact if Norway broke it.
The threat worked, officials said. The minister said the fish would decide.
`;

describe('referentAt', () => {
  let lexicon: Lexicon;

  before(async () => {
    lexicon = await loadLexicon(readMedia);
  });

  /** What the `nth` occurrence of the words means: names, or the words of a clause. */
  function meaning(words: string, nth = 1): string | undefined {
    const analysis = analyze(ARTICLE, { lexicon, taxonomy: { topics: [] } });
    let at = -1;
    for (let i = 0; i < nth; i++) at = ARTICLE.indexOf(words, at + 1);
    assert.ok(at >= 0, words);
    const referent = referentAt(analysis, at + 1, lexicon);
    if (referent?.kind === 'statement') return ARTICLE.slice(referent.statement.start, referent.statement.end);
    return referent?.entities.map(({ name }) => name).join(', ');
  }

  it('takes a name for its entity, in whatever form', () => {
    assert.equal(meaning('Norway'), 'Norway');
    assert.equal(meaning('Icelandic'), 'Iceland');
    assert.equal(meaning('Espen Vik'), 'Espen Vik');
  });

  it('takes a pronoun for the person or country that it stands for', () => {
    assert.equal(meaning('He demanded'), 'Espen Vik');
    assert.equal(meaning('its ports'), 'Norway');
  });

  it('takes an office and a pair of parties for those who were named', () => {
    assert.equal(meaning('The minister'), 'Espen Vik');
    assert.equal(meaning('two countries'), 'Norway, Iceland');
  });

  it('takes “the pact” for the agreement with that noun', () => {
    assert.equal(meaning('the pact'), 'North Atlantic Herring Pact');
    assert.equal(meaning('pact if'), 'North Atlantic Herring Pact');
  });

  it('takes “the promise” and “the threat” for the clauses that state them', () => {
    assert.match(meaning('The promise')!, /open its ports/);
    assert.match(meaning('The threat')!, /leave the pact/);
  });

  it('gives no answer for an ordinary word, and between words', () => {
    assert.equal(meaning('met his'), undefined);
    assert.equal(meaning('officials said'), undefined);
    assert.equal(meaning('\n\nThe two'), undefined);
  });
});
