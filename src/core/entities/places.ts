import type { LocalMention } from '../recognition/mention';
import type { RecognitionLexicon } from '../recognition/recognitionLexicon';
import { plainName, sentenceCase } from './nameForms';

/** The canonical name of a place: "US" is "United States"; a city keeps its own name. */
export function placeName(mention: LocalMention, lexicon: RecognitionLexicon): string {
  if (mention.value !== undefined) return mention.value;
  const name = sentenceCase(plainName(mention.text).replace(/^the\s+/i, ''));
  return lexicon.countries.find(name)?.name ?? lexicon.regions.find(name)?.name ?? name;
}

/** The country that acts when a place is named in policy news: itself, or the one whose capital it is. */
export function placeCountry(name: string, { countries, capitals }: RecognitionLexicon): string | undefined {
  return countries.find(name)?.name ?? capitals.get(name)?.name;
}
