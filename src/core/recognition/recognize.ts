import type { PolicyDocument } from '../document/policyDocument';
import { agreementsRecognizer } from './agreements/agreementsRecognizer';
import { amountsRecognizer } from './amounts/amountsRecognizer';
import { datesRecognizer } from './dates/datesRecognizer';
import { eventsRecognizer } from './events/eventsRecognizer';
import type { Mention } from './mention';
import { names } from './names/names';
import { productsRecognizer } from './products/productsRecognizer';
import type { RecognitionLexicon } from './recognitionLexicon';
import type { Recognizer } from './recognizer';
import { settleOverlaps } from './settleOverlaps';

/** By trust: of two mentions of equal length and layer the one found by the earlier recognizer stays. */
export const recognizers: readonly Recognizer[] = [
  agreementsRecognizer,
  names,
  eventsRecognizer,
  datesRecognizer,
  amountsRecognizer,
  productsRecognizer,
];

/** All mentions of a document in text order; those of one layer never overlap (see `settleOverlaps`). */
export function recognize(document: PolicyDocument, lexicon: RecognitionLexicon): readonly Mention[] {
  return settleOverlaps(recognizers.flatMap((recognizer) => recognizer.recognize(document, lexicon)));
}
