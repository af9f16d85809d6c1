import { mentionsIn } from '../mentionIn';
import type { Recognizer } from '../recognizer';
import { amountGrammar } from './amountGrammar';
import { findAmounts } from './findAmounts';

/** Sums of money, percentages and quantities with units; currencies and units come from the lexicon. */
export const amountsRecognizer: Recognizer = {
  id: 'amounts',
  recognize(document, lexicon) {
    const grammar = amountGrammar(lexicon);
    return mentionsIn(document, (text) => findAmounts(text, grammar));
  },
};
