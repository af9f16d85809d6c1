import { keepInSteps, unchanged } from '../../document/byBlock';
import { said, type Message } from '../../message';
import { builtOnce } from '../../builtOnce';
import type { Finding } from '../mentionIn';
import { findPhrases, phraseIndex, type PhraseIndex, type PhraseMatch } from '../phraseIndex';
import type { RecognitionLexicon } from '../recognitionLexicon';
import type { Findings, Recognizer } from '../recognizer';
import type { ScannedText } from '../scannedText';
import { shortForms, titlesIn, type NamedTitle } from './documentTitles';
import { sameItems } from '../../sameItems';

/** The agreements of a document by block, and what it calls them. */
interface Agreements extends Findings {
  readonly titles: readonly (readonly NamedTitle[])[];
  readonly defined: Defined;
}

interface Defined {
  /** Full titles by what the document calls them. */
  readonly forms: ReadonlyMap<string, string>;
  readonly index: PhraseIndex<string> | undefined;
}

/**
 * Treaties, agreements, accords: titles in capitals or quotation marks around a head noun, those known by name, and what
 * a document calls them afterwards (an acronym, "the Agreement"). The value is the full title.
 */
export const agreementsRecognizer: Recognizer<Agreements> = {
  id: 'agreements',
  *read(version, lexicon, previous) {
    const titles = yield* keepInSteps(version, previous?.titles, (i) => titlesIn(version.scanned(i), lexicon));
    const same = previous && unchanged(previous.titles, titles, sameTitles);
    const defined = same ? previous.defined : definedBy(titles);
    const turned = same || !previous ? [] : formsOfDifference(previous.defined.forms, defined.forms);
    const findings = yield* keepInSteps(
      version,
      previous?.findings,
      (i) => findIn(version.scanned(i), titles[i]!, defined, lexicon),
      {
        stays:
          turned.length === 0 ? undefined : (_, i) => !turned.some((word) => version.blocks[i]!.text.includes(word)),
      },
    );
    return { titles, defined, findings };
  },
};

const sameTitles = (a: readonly NamedTitle[], b: readonly NamedTitle[]): boolean =>
  sameItems(a, b, (x, y) => x.title === y.title && x.short === y.short);

function definedBy(titles: readonly (readonly NamedTitle[])[]): Defined {
  const phrases = shortForms(titles);
  const index = phrases.length > 0 ? phraseIndex(phrases, { ignoreCase: false }) : undefined;
  return { forms: new Map(phrases.map(({ form, entry }) => [form, entry])), index };
}

/** The longest word of each form that only one of the two has, or has with another title: a text without it has no such form. */
function formsOfDifference(a: Defined['forms'], b: Defined['forms']): readonly string[] {
  const forms = [...new Set([...a.keys(), ...b.keys()])].filter((form) => a.get(form) !== b.get(form));
  return [...new Set(forms.map(longestWord))];
}

const longestWord = (form: string): string =>
  (form.match(/[a-z]+/gi) ?? []).reduce((longest, word) => (word.length > longest.length ? word : longest), '');

function findIn(
  scanned: ScannedText,
  titles: readonly NamedTitle[],
  { index }: Defined,
  lexicon: RecognitionLexicon,
): readonly Finding[] {
  const { text } = scanned;
  const found = titles.map((title) => titleFinding(title, lexicon));
  const add = (forms: PhraseIndex<string>, rule: string, reason: Message): void => {
    for (const match of findPhrases(scanned, forms))
      if (!isPartOfName(text, match)) found.push(known(match, rule, reason));
  };
  if (index) add(index, 'defined', NAMED_SO);
  add(agreementForms(lexicon), 'known', KNOWN);
  return found;
}

const NAMED_SO = said`named so in this document`;
const KNOWN = said`known agreement`;

/** "the Convention Center" is no agreement, and an Implementation Act is a law about one. */
function isPartOfName(text: string, { end, phrase }: PhraseMatch<string>): boolean {
  const after = text.slice(end, end + 22);
  return /^\s+Implementation\s+Act/.test(after) || (/^the /i.test(phrase.form) && /^\s+\p{Lu}/u.test(after));
}

function titleFinding({ span, quoted, title }: NamedTitle, lexicon: RecognitionLexicon): Finding {
  const withoutBody = title.replace(/^(?:\p{Lu}{2,}|\p{Lu}\.\p{Lu}\.)\s+/u, '');
  const value = (lexicon.agreements.find(title) ?? lexicon.agreements.find(withoutBody))?.name ?? title;
  return {
    type: 'agreement',
    span,
    rule: 'agreements/title',
    reason: quoted ? said`quoted title` : said`title of an agreement`,
    value,
  };
}

function known({ start, end, phrase }: PhraseMatch<string>, rule: string, reason: Message): Finding {
  const article = /^the\s/i.exec(phrase.form)?.[0].length ?? 0;
  return {
    type: 'agreement',
    span: { start: start + article, end },
    rule: `agreements/${rule}`,
    reason,
    value: phrase.entry,
  };
}

/** Names and aliases of known agreements, as written there. */
const agreementForms = builtOnce((lexicon: RecognitionLexicon) => {
  const phrases = lexicon.agreements.entries.flatMap(({ name, aliases }) =>
    [name, ...aliases].map((form) => ({ form, entry: name })),
  );
  return phraseIndex(phrases, { ignoreCase: false });
});
