import type { Mention } from '../mention';
import { mentionIn } from '../mentionIn';
import type { Recognizer } from '../recognizer';
import { explainNames } from './explainNames';
import { findNames } from './findNames';

/** Persons, organizations and places, by the trained model and the gazetteers. */
export const names: Recognizer = {
  id: 'names',
  recognize(document, lexicon): Mention[] {
    const texts = findNames(
      document.blocks.map(({ prose }) => prose.text),
      lexicon.names,
    );
    return explainNames(texts, lexicon).flatMap((findings, block) =>
      findings.map((finding) => mentionIn(document, block, finding)),
    );
  },
};
