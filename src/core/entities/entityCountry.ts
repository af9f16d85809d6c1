import type { EntityType } from '../recognition/mention';
import type { RecognitionLexicon } from '../recognition/recognitionLexicon';
import { countryOf } from './countries';
import { placeCountry } from './places';

/**
 * The country a name stands for by itself: a country or its capital, a person or body of the gazetteers, an
 * organization with a country in its name ("Philippine military", "Bank of Japan").
 */
export function entityCountry(type: EntityType, name: string, lexicon: RecognitionLexicon): string | undefined {
  if (type === 'place') return placeCountry(name, lexicon);
  if (type === 'person') return lexicon.leaders.find(name)?.fields.get('country')?.[0];
  if (type !== 'organization') return undefined;
  if (lexicon.internationalOrganizations.find(name)) return undefined;
  return lexicon.governmentBodies.find(name)?.fields.get('country')?.[0] ?? countryIn(name, lexicon);
}

/** The only country named in a phrase; "Japan-US Council" has two and belongs to neither. */
function countryIn(name: string, lexicon: RecognitionLexicon): string | undefined {
  const words = name.split(/[\s-]+/);
  const found = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    for (let n = Math.min(3, words.length - at); n > 0; n--) {
      const country = countryOf(words.slice(at, at + n).join(' '), lexicon);
      if (country === undefined) continue;
      found.add(country);
      at += n - 1;
      break;
    }
  }
  return found.size === 1 ? [...found][0] : undefined;
}
