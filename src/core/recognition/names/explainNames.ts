import type { BlockVersion } from '../../document/blockVersion';
import { keep, type Watched } from '../../document/byBlock';
import { exchanged } from '../../document/spliced';
import { builtOnce } from '../../builtOnce';
import { valueAt, withChanges, type LayeredMap } from '../../layeredMap';
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
  const { full, turned } = fullNames(introductions, previous);
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
  const owner = valueAt(full.people, form);
  if (type === 'person' && owner !== undefined) {
    return { type, span, rule: 'names/document', reason: said`part of the name of ${owner}`, value: undefined };
  }
  const defined = valueAt(full.acronyms, form);
  if (type === 'organization' && defined !== undefined) {
    return { type, span, rule: 'names/document', reason: said`short for ${defined}`, value: undefined };
  }
  return { type, span, rule: 'names/model', reason: said`model: ${evidence(encoded, name)}`, value: undefined };
}

/** What the document says in full: surnames and given names to their full name, acronyms to what they stand for. */
interface FullNames {
  readonly people: LayeredMap<string, string>;
  readonly acronyms: LayeredMap<string, string>;
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

/** The first full name of a form counts. From the version before, only forms that come and go are looked for. */
function fullNames(
  introductions: readonly (readonly Introduction[])[],
  previous: Pick<ExplainedNames, 'introductions' | 'full'> | undefined,
): { readonly full: FullNames; readonly turned: ReadonlySet<string> } {
  const { gone, come } = exchanged(introductions, previous?.introductions ?? []);
  if (previous && sameItems(gone, come, sameIntroduction)) return { full: previous.full, turned: NONE };
  const moved = [...gone, ...come];
  const turnedOf = (of: keyof FullNames): ReadonlyMap<string, string | undefined> =>
    turnedForms(introductions, of, new Set(moved.flatMap((each) => (each.of === of ? [each.form] : []))), previous);
  const [people, acronyms] = [turnedOf('people'), turnedOf('acronyms')];
  return {
    full: {
      people: withChanges(previous?.full.people, people),
      acronyms: withChanges(previous?.full.acronyms, acronyms),
    },
    turned: new Set([...people.keys(), ...acronyms.keys()]),
  };
}

const sameIntroduction = (a: Introduction, b: Introduction): boolean =>
  a.of === b.of && a.form === b.form && a.full === b.full;

const NONE: ReadonlySet<string> = new Set();

/** Those of the forms that are short for something else than before, with what that is. */
function turnedForms(
  introductions: readonly (readonly Introduction[])[],
  of: keyof FullNames,
  forms: ReadonlySet<string>,
  previous: Pick<ExplainedNames, 'full'> | undefined,
): ReadonlyMap<string, string | undefined> {
  const now = new Map<string, string>();
  for (const ofBlock of introductions) {
    for (const each of ofBlock) {
      if (each.of === of && forms.has(each.form) && !now.has(each.form)) now.set(each.form, each.full);
    }
  }
  const before = (form: string): string | undefined => previous && valueAt(previous.full[of], form);
  return new Map([...forms].filter((form) => before(form) !== now.get(form)).map((form) => [form, now.get(form)]));
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
