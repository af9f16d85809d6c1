import { said } from '../../message';
import { continuationEnd, titleStart } from '../agreements/expandTitle';
import { isTitleCase } from '../letterCase';
import type { Finding } from '../mentionIn';
import type { RecognitionLexicon } from '../recognitionLexicon';

/** Lower-case words between the name and the noun: "G7 trade ministers' meeting". */
const MODIFIERS =
  // eslint-disable-next-line redos/no-vulnerable -- it reads 80 units
  /(?<![\p{L}-])(?:(?:leaders|ministers|heads|foreign|finance|trade|defen[cs]e|energy|health|climate|economic|environment|agriculture|nuclear|peace|security|virtual|emergency|extraordinary|special|annual|bilateral|trilateral|informal|policy|ministerial|donors?|pledging|reconstruction|recovery|review)['’]?s?\s+)*$/u;
/** Meetings with the press and on the telephone are not events of policy. */
const NOT_EVENTS = /(?:press|news|video|telephone|phone|party|joint\s+press|media)\s+$/i;

/** "Organization of the Islamic Conference". */
const IN_ORGANIZATION = /\bOrgani[sz]ation\s+of\s+(?:the\s+)?\S+\s+$/;

/** "G7 summit", "Munich Security Conference", "WTO ministerial": the noun stands at `start`; it needs a name before it. */
export function gatheringAt(
  text: string,
  start: number,
  end: number,
  lexicon: RecognitionLexicon,
): Finding | undefined {
  const noun = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 80), start);
  if (NOT_EVENTS.test(before) || IN_ORGANIZATION.test(before) || !endsName(text, noun, end)) return undefined;
  const nameEnd = start - (MODIFIERS.exec(before)?.[0].length ?? 0);
  const from = nameStart(text, nameEnd, lexicon);
  if (from === undefined) return undefined;
  const span = { start: from, end: gatheringEnd(text, noun, end) };
  const name = text.slice(span.start, nameEnd).trim();
  if (/^meeting/i.test(noun) && noun !== 'Meeting' && !isBody(name, lexicon)) return undefined;
  const value = text.slice(span.start, span.end);
  if (lexicon.internationalOrganizations.find(value)) return undefined;
  return { type: 'event', span, rule: 'events/gathering', reason: said`named ${noun.toLowerCase()}`, value };
}

/** "Summit Council" and "Conference Board" are organizations; "ministerial code" is none of either. */
function endsName(text: string, noun: string, end: number): boolean {
  const after = text.slice(end, end + 30);
  if (/^ministerial$/i.test(noun))
    return !/^\s+(?:code|level|statement|post|portfolio|responsibility|position|job|team|colleague|declaration|decision|council|committee|group|rank|duties)s?\b/i.test(
      after,
    );
  if (noun === 'Conference' && /^\s+of\s/.test(after)) return false;
  return !/^\s+\p{Lu}/u.test(after) || isTitleCase(text);
}

const ABOUT: ReadonlySet<string> = new Set(['on']);

/** "WTO ministerial meeting", and what a capitalized conference is on: "Regional Conference on Migration". */
function gatheringEnd(text: string, noun: string, end: number): number {
  const more = /^\s+(?:[Mm]eeting|[Cc]onference)\b/.exec(text.slice(end, end + 20));
  const last = end + (more?.[0].length ?? 0);
  if (!/^\p{Lu}/u.test(noun) || isTitleCase(text)) return last;
  const about = text.slice(last, continuationEnd(text, last, ABOUT));
  // "… on Population in Cairo": where it meets is no part of its name.
  // eslint-disable-next-line redos/no-vulnerable -- a title has a few words
  const place = /\s+in\s/.exec(about);
  return last + (place?.index ?? about.length);
}

/** In a headline all words are capitalized, so there only an acronym or a known name right before the noun counts. */
function nameStart(text: string, end: number, lexicon: RecognitionLexicon): number | undefined {
  const isCountry = (word: string): boolean => lexicon.countries.find(word) !== undefined || lexicon.demonyms.has(word);
  if (isTitleCase(text)) {
    // eslint-disable-next-line redos/no-vulnerable -- it reads 30 units
    const word = /(\S+)\s+$/.exec(text.slice(Math.max(0, end - 30), end));
    return word && isShortName(word[1]!, !/\p{Ll}/u.test(text), lexicon) ? end - word[0].length : undefined;
  }
  const leaders = /(?:Leaders|Ministers|Heads)['’]\s+$/.exec(text.slice(Math.max(0, end - 14), end));
  const from = titleStart(text, end - (leaders?.[0].length ?? 0), isCountry);
  if (from >= end) return undefined;
  const year = /(?<![\w-])(?:19|20)\d\d\s+$/.exec(text.slice(Math.max(0, from - 6), from));
  return year ? from - year[0].length : from;
}

/** An acronym or a country; where all is in capitals, only what is known can be told from other words. */
function isShortName(word: string, allCapitals: boolean, lexicon: RecognitionLexicon): boolean {
  return word
    .split(/[-–]/)
    .every(
      (part) =>
        (!allCapitals && /^(?:\p{Lu}[\p{Lu}\d.+]+)$/u.test(part)) ||
        /^G-?\d{1,2}$/.test(part) ||
        lexicon.countries.find(part) !== undefined ||
        lexicon.internationalOrganizations.find(part) !== undefined,
    );
}

/** A body that holds meetings by itself: "G20", "OPEC+", "NATO". */
function isBody(name: string, lexicon: RecognitionLexicon): boolean {
  return (
    /(?:^|\s)(?:G-?\d{1,2}|\p{Lu}{3,}\+?)$/u.test(name) || lexicon.internationalOrganizations.find(name) !== undefined
  );
}
