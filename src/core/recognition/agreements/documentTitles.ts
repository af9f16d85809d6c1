import { isTitleCase } from '../letterCase';
import type { Phrase } from '../phraseIndex';
import type { RecognitionLexicon } from '../recognitionLexicon';
import type { ScannedText } from '../scannedText';
import { findTitles, type TitleMatch } from './findTitles';

/** A title as its text has it, for the rest of the document. */
export interface NamedTitle extends TitleMatch {
  readonly title: string;
  /** What the text says it is called from now on. */
  readonly short: string | undefined;
}

/** The titles in a text. A headline's capitals say nothing, so there only the short forms below are found. */
export function titlesIn(scanned: ScannedText, lexicon: RecognitionLexicon): readonly NamedTitle[] {
  const { text } = scanned;
  const isCountry = (word: string): boolean => lexicon.countries.find(word) !== undefined || lexicon.demonyms.has(word);
  const found = findTitles(scanned, isCountry);
  const credible = found.length > 0 && isTitleCase(text) ? found.filter((title) => title.quoted) : found;
  return credible.map((match) => ({
    ...match,
    title: text.slice(match.span.start, match.span.end),
    short: match.acronym && text.slice(match.acronym.start, match.acronym.end),
  }));
}

/** Acronyms and full titles from their first use on, "the Agreement" where only one title of that head is about. */
export function shortForms(titles: readonly (readonly NamedTitle[])[]): Phrase<string>[] {
  const forms = new Map<string, string>();
  for (const ofBlock of titles) {
    for (const { title, short } of ofBlock) {
      if (!forms.has(title)) forms.set(title, title);
      if (short) forms.set(short, title);
    }
  }
  for (const [form, title] of anaphors([...new Set(forms.values())])) forms.set(form, title);
  return [...forms].map(([form, entry]) => ({ form, entry }));
}

function anaphors(titles: readonly string[]): [string, string][] {
  return ['Agreement', 'Treaty', 'Convention', 'Protocol', 'Accord', 'Memorandum', 'Framework'].flatMap((head) => {
    const pattern = new RegExp(`\\b${head}\\b`);
    const having = titles.filter((title) => pattern.test(title));
    return having.length === 1
      ? [
          [`the ${head}`, having[0]!],
          [`The ${head}`, having[0]!],
        ]
      : [];
  });
}
