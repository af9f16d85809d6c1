import type { PolicyDocument } from '../../document/policyDocument';
import { isTitleCase } from '../letterCase';
import type { Phrase } from '../phraseIndex';
import type { RecognitionLexicon } from '../recognitionLexicon';
import { findTitles, type TitleMatch } from './findTitles';

export type Titles = ReadonlyMap<number, readonly TitleMatch[]>;

/** Titles by block. A headline's capitals say nothing, so there only the short forms below are found. */
export function titlesOf(document: PolicyDocument, lexicon: RecognitionLexicon): Titles {
  const isCountry = (word: string): boolean => lexicon.countries.find(word) !== undefined || lexicon.demonyms.has(word);
  const titles = new Map<number, readonly TitleMatch[]>();
  document.blocks.forEach(({ prose: { text } }, index) => {
    const found = findTitles(text, isCountry);
    const credible = found.length > 0 && isTitleCase(text) ? found.filter((title) => title.quoted) : found;
    if (credible.length > 0) titles.set(index, credible);
  });
  return titles;
}

/** Acronyms and full titles from their first use on, "the Agreement" where only one title of that head is about. */
export function shortForms(document: PolicyDocument, titles: Titles): Phrase<string>[] {
  const forms = new Map<string, string>();
  for (const [index, matches] of titles) {
    const { text } = document.blocks[index]!.prose;
    for (const { span, acronym } of matches) {
      const title = text.slice(span.start, span.end);
      if (!forms.has(title)) forms.set(title, title);
      if (acronym) forms.set(text.slice(acronym.start, acronym.end), title);
    }
  }
  for (const [form, title] of anaphors([...new Set(forms.values())])) forms.set(form, title);
  return [...forms].map(([form, entry]) => ({ form, entry }));
}

function anaphors(titles: readonly string[]): [string, string][] {
  return ['Agreement', 'Treaty', 'Convention', 'Protocol', 'Accord', 'Memorandum', 'Framework'].flatMap((head) => {
    const having = titles.filter((title) => new RegExp(`\\b${head}\\b`).test(title));
    return having.length === 1
      ? [
          [`the ${head}`, having[0]!],
          [`The ${head}`, having[0]!],
        ]
      : [];
  });
}
