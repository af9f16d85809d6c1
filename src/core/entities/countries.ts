import type { RecognitionLexicon } from '../recognition/recognitionLexicon';
import { plainName, sentenceCase } from './nameForms';

/** The country that a name or adjective stands for: "US", "Japan's", "Filipino", "JAPAN"; undefined for anything else. */
export function countryOf(form: string, { countries, demonyms }: RecognitionLexicon): string | undefined {
  const name = sentenceCase(plainName(form));
  // Demonyms of regions ("African") stand for no country.
  return countries.find(name)?.name ?? countries.find(demonyms.get(name)?.name ?? '')?.name;
}

/** The country a phrase begins with, of up to three words ("South Korean President"), and the words behind it. */
export function leadingCountry(
  words: readonly string[],
  lexicon: RecognitionLexicon,
): { readonly country: string; readonly rest: readonly string[] } | undefined {
  for (let n = Math.min(3, words.length); n > 0; n--) {
    const country = countryOf(words.slice(0, n).join(' '), lexicon);
    if (country !== undefined) return { country, rest: words.slice(n) };
  }
  return undefined;
}

/** The same at the end of a phrase: "… of South Korea". */
export function trailingCountry(words: readonly string[], lexicon: RecognitionLexicon): string | undefined {
  for (let n = Math.min(3, words.length); n > 0; n--) {
    const country = countryOf(words.slice(-n).join(' '), lexicon);
    if (country !== undefined) return country;
  }
  return undefined;
}
