import { blockByBlock } from '../recognizer';
import { amountGrammar } from './amountGrammar';
import { findAmounts } from './findAmounts';

/** Sums of money, percentages and quantities with units; currencies and units come from the lexicon. */
export const amountsRecognizer = blockByBlock('amounts', (scanned, lexicon) =>
  findAmounts(scanned, amountGrammar(lexicon)),
);
