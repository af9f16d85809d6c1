import { tokenize, tokenText } from '../../text/tokens';
import type { Mention } from '../mention';
import { mentionsIn, type Finding } from '../mentionIn';
import type { RecognitionLexicon } from '../recognitionLexicon';
import type { Recognizer } from '../recognizer';

/** Persons, organizations and places. */
export const names: Recognizer = {
  id: 'names',
  recognize: (document, lexicon): Mention[] => mentionsIn(document, (text) => findNames(text, lexicon)),
};

const LONGEST = 9;

function findNames(text: string, lexicon: RecognitionLexicon): Finding[] {
  const tokens = tokenize(text);
  const found: Finding[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!/^\p{Lu}/u.test(tokenText(tokens, i))) continue;
    for (let n = Math.min(LONGEST, tokens.count - i); n > 0; n--) {
      const span = { start: tokens.starts[i]!, end: tokens.ends[i + n - 1]! };
      const known = lookUp(text.slice(span.start, span.end), lexicon);
      if (!known) continue;
      found.push({ ...known, span, rule: 'names/gazetteer' });
      i += n - 1;
      break;
    }
  }
  return found;
}

function lookUp(form: string, lexicon: RecognitionLexicon): Pick<Finding, 'type' | 'reason' | 'value'> | undefined {
  const place = lexicon.countries.find(form) ?? lexicon.regions.find(form);
  if (place) return { type: 'place', reason: 'place in the gazetteer', value: place.name };
  if (lexicon.capitals.has(form)) return { type: 'place', reason: 'capital in the gazetteer', value: form };
  const leader = lexicon.leaders.find(form);
  if (leader) return { type: 'person', reason: 'leader in the gazetteer', value: leader.name };
  const organization =
    lexicon.internationalOrganizations.find(form) ??
    lexicon.governmentBodies.find(form) ??
    lexicon.companies.find(form);
  if (organization) return { type: 'organization', reason: 'organization in the gazetteer', value: organization.name };
  return undefined;
}
