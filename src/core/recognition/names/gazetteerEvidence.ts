import { tokenText } from '../../text/tokens';
import type { EncodedText } from './encodedText';
import { Category, PLACE_CATEGORIES } from './gazetteer/categories';
import { BEGIN, INSIDE, LAST, NAME_TYPES, tagOf, TAG_COUNT, UNIT, type NameType } from './nameTags';
import { SENTENCE_START } from './markSentences';
import { isCapitalized, Shape } from './shape';

/** What a full name in a gazetteer is worth, in units of the scores: it rules out chance, but a longer name may stand around it. */
const FULL_NAME = 2.5;
/** "Japan-US", "WASHINGTON, March 13": the training texts know few, the patterns mean one thing only. */
const PATTERN = 5;

/** Raises the scores of names that are beyond doubt whatever the training texts say. Changes `scores` in place. */
export function addGazetteerEvidence(encoded: EncodedText, scores: Float32Array): void {
  const { count } = encoded.tokens;
  for (let i = 0; i < count; i++) {
    if (encoded.begins[i] !== 0) {
      addFullName(encoded, i, scores);
      addOfficialName(encoded, i, scores);
    }
    if (encoded.single[i] === 0) continue;
    const type = partyType(encoded.single[i]!);
    if (type && (isCoupled(encoded, i) || isDateline(encoded, i))) raise(scores, type, i, i, PATTERN);
  }
}

/** Names of several words that are all of a run of capitals: within a longer run the longer name decides. */
function addFullName(encoded: EncodedText, first: number, scores: Float32Array): void {
  const { begins, inside, ends, runStart, runEnd } = encoded;
  if (runStart[first] !== first) return;
  for (const [type, categories] of FULL_NAMES) {
    if ((begins[first]! & categories) === 0) continue;
    let last = first + 1;
    while (last < ends.length && (ends[last]! & categories) === 0 && (inside[last]! & categories) !== 0) last++;
    const isWhole = last === runEnd[first] && (ends[last]! & categories) !== 0;
    if (isWhole && !isPartOfName(encoded, type, first)) raise(scores, type, first, last, FULL_NAME);
  }
}

const FULL_NAMES: readonly (readonly [NameType, number])[] = [
  ['person', Category.leader],
  ['place', Category.country | Category.region],
  ['organization', Category.internationalOrganization],
];

/** "United Kingdom of Great Britain and Northern Ireland": what is known by its whole name is not cut at its small words. */
function addOfficialName(encoded: EncodedText, first: number, scores: Float32Array): void {
  for (const [type, category] of OFFICIAL_NAMES) {
    const last = endOfOfficialName(encoded, first, category);
    if (last > first && !isPartOfName(encoded, type, first)) raise(scores, type, first, last, FULL_NAME);
  }
}

const OFFICIAL_NAMES: readonly (readonly [NameType, number])[] = [
  ['place', Category.country],
  ['organization', Category.internationalOrganization],
];

/** The last token of the longest name that begins here and has a small word in it; the first one where there is none. */
function endOfOfficialName(encoded: EncodedText, first: number, category: number): number {
  const { begins, inside, ends, shape } = encoded;
  let last = first;
  let hasSmallWord = false;
  let goesOn = (begins[first]! & category) !== 0 && !isWithinRun(encoded, first);
  for (let i = first + 1; goesOn && i < ends.length; i++) {
    hasSmallWord ||= shape[i] === Shape.Lower;
    if (hasSmallWord && (ends[i]! & category) !== 0) last = i;
    goesOn = (inside[i]! & category) !== 0;
  }
  return last;
}

/** "People's Republic of China" is not the Republic of China; an article in capitals is not part of the name. */
function isWithinRun({ tokens, runStart }: EncodedText, first: number): boolean {
  const before = first === 0 ? '' : tokenText(tokens, first - 1).toLowerCase();
  return /['’]s?$/.test(before) || (runStart[first] !== first && before !== 'the');
}

/** "Green Party of the United States": the place belongs to the body's name. An article is not part of a place's name. */
function isPartOfName({ tokens, shape }: EncodedText, type: NameType, first: number): boolean {
  if (type !== 'place') return false;
  const word = (i: number): string => (i < 0 ? '' : tokenText(tokens, i).toLowerCase());
  const before = word(first - 1) === 'the' ? first - 2 : first - 1;
  return word(first) === 'the' || (word(before) === 'of' && isCapitalized(shape[before - 1] ?? Shape.Lower));
}

/** What a word is as a party: a country before all, then an organization. */
function partyType(categories: number): NameType | undefined {
  if (categories & (Category.country | Category.capital)) return 'place';
  if (categories & Category.internationalOrganization) return 'organization';
  return categories & PLACE_CATEGORIES ? 'place' : undefined;
}

const HYPHENS = '-\u2010\u2011\u2013/';

/** One of two parties that a hyphen joins: "Japan-US", "EU-Mercosur". */
function isCoupled(encoded: EncodedText, i: number): boolean {
  return (
    isParty(encoded, i) &&
    ((joined(encoded, i + 1) && isParty(encoded, i + 2)) || (joined(encoded, i - 1) && isParty(encoded, i - 2)))
  );
}

const isParty = ({ single }: EncodedText, i: number): boolean =>
  i >= 0 &&
  i < single.length &&
  (single[i]! & (Category.country | Category.capital | Category.internationalOrganization)) !== 0;

/** A hyphen with no blank on either side. */
function joined({ tokens }: EncodedText, i: number): boolean {
  const { text, starts, ends, count } = tokens;
  if (i < 1 || i + 1 >= count || ends[i]! - starts[i]! !== 1) return false;
  return HYPHENS.includes(text.charAt(starts[i]!)) && ends[i - 1] === starts[i] && ends[i] === starts[i + 1];
}

/** "GENEVA, May 12": a place in capitals where the text begins, with a comma, dash or parenthesis behind it. */
function isDateline({ tokens, shape, sentence, single }: EncodedText, i: number): boolean {
  if (i > 0 || shape[i] !== Shape.Upper || !(sentence[i]! & SENTENCE_START) || i + 1 >= tokens.count) return false;
  return (single[i]! & PLACE_CATEGORIES) !== 0 && ',-–—('.includes(tokens.text.charAt(tokens.starts[i + 1]!));
}

function raise(scores: Float32Array, type: NameType, first: number, last: number, gain: number): void {
  const index = NAME_TYPES.indexOf(type);
  for (let i = first; i <= last; i++) {
    const part = first === last ? UNIT : i === first ? BEGIN : i === last ? LAST : INSIDE;
    scores[i * TAG_COUNT + tagOf(index, part)]! += gain;
  }
}
