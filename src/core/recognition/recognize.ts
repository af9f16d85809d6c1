import type { PolicyDocument } from '../document/policyDocument';
import { EMPTY_GLOSSARY, type Glossary } from '../entities/glossary/glossary';
import { glossaryMentions, withoutOutranked, withoutRejected } from '../entities/glossary/glossaryMentions';
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

/**
 * All mentions of a document in text order; those of one layer never overlap (see `settleOverlaps`). The glossary of the
 * dossier adds its own names before all others and takes away what it says is no entity.
 */
export function recognize(
  document: PolicyDocument,
  lexicon: RecognitionLexicon,
  glossary: Glossary = EMPTY_GLOSSARY,
): readonly Mention[] {
  const found = recognizers.flatMap((recognizer) => recognizer.recognize(document, lexicon));
  const listed = glossaryMentions(document, glossary);
  return settleOverlaps([...listed, ...withoutOutranked(withoutRejected(found, glossary), listed)]);
}
