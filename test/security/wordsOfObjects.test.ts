import assert from 'node:assert/strict';
import { analyze, type Dossier } from '../../src/core/analyze';
import { referentAt } from '../../src/core/navigation/referentAt';
import { builtInDossier } from '../robustness/dossier';

/** Names that every JavaScript object answers to; the first is an English word as well. */
const WORDS = ['constructor', '__proto__', 'valueOf', 'toString', 'hasOwnProperty'];

const article = (word: string): string =>
  [
    `Norway and Iceland met. Both ${word}s will meet. The ${word} pledged to open ${word} ports by June 1.`,
    `Two ${word} urged ${word} Prado to ${word} its ports. ${word} Minister Ada Holm will ${word} the ${word}.`,
    `Iceland plans to ${word} a mill, ${word} officials said. They will ${word} it in May ${word}.`,
  ].join('\n\n');

describe('words that every object answers to', () => {
  let dossier: Dossier;

  before(async () => void (dossier = await builtInDossier()));

  for (const word of WORDS) {
    it(`are words like any other: ${word}`, () => {
      const text = article(word);
      const analysis = analyze(text, dossier);
      for (const { parties, addressees, topicPhrase } of analysis.commitments) {
        for (const said of [...parties, ...addressees, topicPhrase ?? '']) assert.equal(typeof said, 'string');
      }
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        referentAt(analysis, at, dossier.lexicon);
    });
  }
});
