import { tokenText } from '../../text/tokens';
import type { Finding } from '../mentionIn';
import type { RecognitionLexicon } from '../recognitionLexicon';
import type { EncodedText } from './encodedText';
import type { NamedText } from './findNames';
import type { FoundName } from './foundName';
import { Category } from './gazetteer/categories';
import { knownName } from './knownName';
import { definedAcronym } from './shortForms';

/** Says of every name in a document why it is marked and, where that is known, what it means; lists go by text. */
export function explainNames(texts: readonly NamedText[], lexicon: RecognitionLexicon): Finding[][] {
  const full = fullNames(texts);
  return texts.map(({ encoded, names }) => names.map((name) => explain(encoded, name, full, lexicon)));
}

function explain(encoded: EncodedText, name: FoundName, full: FullNames, lexicon: RecognitionLexicon): Finding {
  const { starts, ends, text } = encoded.tokens;
  const span = { start: starts[name.first]!, end: ends[name.last]! };
  const { type } = name;
  const form = text.slice(span.start, span.end);
  const known = knownName(form, type, lexicon);
  if (known) return { type, span, rule: 'names/gazetteer', reason: known.reason, value: known.name };
  const owner = full.people.get(form);
  if (type === 'person' && owner !== undefined) {
    return { type, span, rule: 'names/document', reason: `part of the name of ${owner}`, value: undefined };
  }
  const defined = full.acronyms.get(form);
  if (type === 'organization' && defined !== undefined) {
    return { type, span, rule: 'names/document', reason: `short for ${defined}`, value: undefined };
  }
  return { type, span, rule: 'names/model', reason: `model: ${evidence(encoded, name)}`, value: undefined };
}

/** What the document says in full: surnames and given names to their full name, acronyms to what they stand for. */
interface FullNames {
  readonly people: ReadonlyMap<string, string>;
  readonly acronyms: ReadonlyMap<string, string>;
}

function fullNames(texts: readonly NamedText[]): FullNames {
  const people = new Map<string, string>();
  const acronyms = new Map<string, string>();
  for (const { encoded, names } of texts) {
    const { tokens } = encoded;
    for (const { type, first, last } of names) {
      const form = tokens.text.slice(tokens.starts[first], tokens.ends[last]);
      const acronym = type === 'organization' ? definedAcronym(encoded, last) : -1;
      if (acronym >= 0) remember(acronyms, tokenText(tokens, acronym), form);
      if (type !== 'person') continue;
      for (let i = first + 1; i <= last; i++)
        remember(people, tokens.text.slice(tokens.starts[i], tokens.ends[last]), form);
      if (last > first) remember(people, tokenText(tokens, first), form);
    }
  }
  return { people, acronyms };
}

function remember(forms: Map<string, string>, form: string, full: string): void {
  if (!forms.has(form)) forms.set(form, full);
}

/** The plainest hint that the model had; it weighs many more than this one. */
function evidence(encoded: EncodedText, { type, first, last }: FoundName): string {
  const { single, ends } = encoded;
  const before = first > 0 ? single[first - 1]! | ends[first - 1]! : 0;
  if (type === 'person') {
    if (before & Category.role) return 'title before a name';
    return single[first]! & Category.givenName ? 'given name' : 'stands where a person is named';
  }
  const nouns = type === 'organization' ? Category.organizationNoun : Category.placeNoun;
  const what = type === 'organization' ? 'an organization' : 'a place';
  if (single[last]! & nouns) return `"${tokenText(encoded.tokens, last)}" ends the name of ${what}`;
  if (single[first]! & nouns) return `"${tokenText(encoded.tokens, first)}" begins the name of ${what}`;
  return `stands where ${what} is named`;
}
