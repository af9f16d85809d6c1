import type { BlockVersion } from '../../document/blockVersion';
import { keep, unchanged, type Watched } from '../../document/byBlock';
import { builtOnce } from '../../builtOnce';
import { said, type Message } from '../../message';
import { tokenText } from '../../text/tokens';
import type { Finding } from '../mentionIn';
import type { RecognitionLexicon } from '../recognitionLexicon';
import type { Findings } from '../recognizer';
import type { EncodedText } from './encodedText';
import type { NamedText } from './findNames';
import type { FoundName } from './foundName';
import { Category } from './gazetteer/categories';
import { knownName } from './knownName';
import { definedAcronym } from './shortForms';
import { sameItems } from '../../sameItems';

/** The names of a document with reasons and meanings, and what they were explained with. */
export interface ExplainedNames extends Findings {
  readonly introductions: readonly (readonly Introduction[])[];
  readonly full: FullNames;
}

/** Says of every name in a document why it is marked and, where that is known, what it means. */
export function explainNames(
  version: BlockVersion,
  texts: readonly NamedText[],
  lexicon: RecognitionLexicon,
  previous?: ExplainedNames & { readonly texts: readonly NamedText[] },
): ExplainedNames {
  const watched: readonly Watched[] = [[texts, previous?.texts]];
  const introductions = keep(version, previous?.introductions, (i) => introductionsIn(texts[i]!), { watched });
  const same = previous && unchanged(previous.introductions, introductions, sameIntroductions);
  const full = same ? previous.full : fullNames(introductions);
  const turned = same || !previous ? NONE : formsOfDifference(previous.full, full);
  const findings = keep(
    version,
    previous?.findings,
    (i) => texts[i]!.names.map((name) => explain(texts[i]!.encoded, name, full, lexicon)),
    { watched, stays: turned.size === 0 ? undefined : (_, i) => !namesAny(texts[i]!, turned) },
  );
  return { introductions, full, findings };
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
    return { type, span, rule: 'names/document', reason: said`part of the name of ${owner}`, value: undefined };
  }
  const defined = full.acronyms.get(form);
  if (type === 'organization' && defined !== undefined) {
    return { type, span, rule: 'names/document', reason: said`short for ${defined}`, value: undefined };
  }
  return { type, span, rule: 'names/model', reason: said`model: ${evidence(encoded, name)}`, value: undefined };
}

/** What the document says in full: surnames and given names to their full name, acronyms to what they stand for. */
interface FullNames {
  readonly people: ReadonlyMap<string, string>;
  readonly acronyms: ReadonlyMap<string, string>;
}

/** A short form and what it is short for, where a text gives both. */
interface Introduction {
  readonly of: keyof FullNames;
  readonly form: string;
  readonly full: string;
}

function introductionsIn({ encoded, names }: NamedText): readonly Introduction[] {
  const found: Introduction[] = [];
  const { tokens } = encoded;
  const textFrom = (i: number, last: number): string => tokens.text.slice(tokens.starts[i], tokens.ends[last]);
  for (const { type, first, last } of names) {
    const full = textFrom(first, last);
    const acronym = type === 'organization' ? definedAcronym(encoded, last) : -1;
    if (acronym >= 0) found.push({ of: 'acronyms', form: tokenText(tokens, acronym), full });
    if (type !== 'person') continue;
    for (let i = first + 1; i <= last; i++) found.push({ of: 'people', form: textFrom(i, last), full });
    if (last > first) found.push({ of: 'people', form: tokenText(tokens, first), full });
  }
  return found;
}

const sameIntroductions = (a: readonly Introduction[], b: readonly Introduction[]): boolean =>
  sameItems(a, b, (x, y) => x.of === y.of && x.form === y.form && x.full === y.full);

/** The first full name of a form counts. */
function fullNames(introductions: readonly (readonly Introduction[])[]): FullNames {
  const full = { people: new Map<string, string>(), acronyms: new Map<string, string>() };
  for (const ofBlock of introductions) {
    for (const { of, form, full: name } of ofBlock) if (!full[of].has(form)) full[of].set(form, name);
  }
  return full;
}

const NONE: ReadonlySet<string> = new Set();

function formsOfDifference(a: FullNames, b: FullNames): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const of of ['people', 'acronyms'] as const) {
    for (const [form, name] of a[of]) if (b[of].get(form) !== name) forms.add(form);
    for (const form of b[of].keys()) if (!a[of].has(form)) forms.add(form);
  }
  return forms;
}

const namesAny = (text: NamedText, forms: ReadonlySet<string>): boolean =>
  formsOf(text).some((form) => forms.has(form));

/** A text stays what it is while others are typed in, and is asked at each key stroke that changes a name. */
const formsOf = builtOnce(({ encoded: { tokens }, names }: NamedText): readonly string[] =>
  names.map(({ first, last }) => tokens.text.slice(tokens.starts[first], tokens.ends[last])),
);

/** The plainest hint that the model had; it weighs many more than this one. */
function evidence(encoded: EncodedText, { type, first, last }: FoundName): Message {
  const { single, ends } = encoded;
  const before = first > 0 ? single[first - 1]! | ends[first - 1]! : 0;
  if (type === 'person') {
    if (before & Category.role) return said`title before a name`;
    return single[first]! & Category.givenName ? said`given name` : said`stands where a person is named`;
  }
  const ofOrganization = type === 'organization';
  const nouns = ofOrganization ? Category.organizationNoun : Category.placeNoun;
  const [begin, end] = [tokenText(encoded.tokens, first), tokenText(encoded.tokens, last)];
  if (single[last]! & nouns) {
    return ofOrganization ? said`"${end}" ends the name of an organization` : said`"${end}" ends the name of a place`;
  }
  if (single[first]! & nouns) {
    return ofOrganization
      ? said`"${begin}" begins the name of an organization`
      : said`"${begin}" begins the name of a place`;
  }
  return ofOrganization ? said`stands where an organization is named` : said`stands where a place is named`;
}
