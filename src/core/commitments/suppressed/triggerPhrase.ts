import type { PolicyDocument } from '../../document/policyDocument';
import { toProse } from '../../document/prose';
import { tokenize, tokenText } from '../../text/tokens';
import type { Commitment } from '../commitment';

/** The words that made a rule see a commitment, as `Suppressed.phrases` holds them: lower case, one blank between. */
export function triggerPhrase({ blocks }: PolicyDocument, { block, trigger }: Commitment): string {
  const prose = blocks[block]?.prose;
  const span = prose && toProse(prose, trigger);
  if (!prose || !span) return '';
  const tokens = tokenize(prose.text.slice(span.start, span.end));
  const words = Array.from({ length: tokens.count }, (_, i) => tokenText(tokens, i));
  return words.join(' ').toLowerCase().replaceAll('’', "'");
}
