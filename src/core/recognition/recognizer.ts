import type { PolicyDocument } from '../document/policyDocument';
import type { Mention } from './mention';
import type { RecognitionLexicon } from './recognitionLexicon';

/**
 * Finds mentions of one family in a document. A recognizer is pure and never throws: text it cannot read gives no
 * mention. Its mentions may overlap one another and those of others; `recognize` settles that.
 */
export interface Recognizer {
  /** The prefix of `Mention.rule` in what it finds: "dates" for "dates" and "dates/weekday". */
  readonly id: string;
  recognize(document: PolicyDocument, lexicon: RecognitionLexicon): Mention[];
}
