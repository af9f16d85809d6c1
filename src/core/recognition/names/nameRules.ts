import { tokenText } from '../../text/tokens';
import type { EncodedText } from './encodedText';
import type { FoundName } from './foundName';
import { Category } from './gazetteer/categories';
import { Shape } from './shape';
import { MOSTLY_LOWER } from './wordTable';

/**
 * What is a matter of convention and not of evidence, settled after the model. A rule turns one name into what it
 * should be: itself, another span, or none.
 */
type NameRule = (encoded: EncodedText, name: FoundName) => FoundName | undefined;

const RULES: readonly NameRule[] = [
  withoutHonorific,
  withoutOffice,
  withoutOwner,
  notInAdjective,
  notInCurrency,
  notInElection,
  withDistrict,
  withHyphenated,
];

export function applyNameRules(encoded: EncodedText, names: readonly FoundName[]): FoundName[] {
  const kept: FoundName[] = [];
  const all: FoundName[] = armedForces(encoded);
  for (const name of names) all.push(...seatAndName(encoded, name));
  for (const name of all.sort((a, b) => a.first - b.first || b.last - a.last)) {
    let changed: FoundName | undefined = name;
    for (const rule of RULES) changed = changed && rule(encoded, changed);
    if (changed && changed.first > (kept.at(-1)?.last ?? -1)) kept.push(changed);
  }
  return kept;
}

/** "Oslo-based Fjord Shipping" is a place and an organization. */
function seatAndName(encoded: EncodedText, name: FoundName): readonly FoundName[] {
  const { first, last, type } = name;
  if (type !== 'organization') return [name];
  for (let i = first + 2; i < last; i++) {
    if (!isWord(encoded, i, 'based') || !isWord(encoded, i - 1, '-')) continue;
    return [
      { type: 'place', first, last: i - 2 },
      { type, first: i + 1, last },
    ];
  }
  return [name];
}

const ARMED_FORCES = /^(?:military|armed forces)\b/;

/** "the Philippine military": in policy news the forces of a state act under this name, though half of it is in lower case. */
function armedForces(encoded: EncodedText): FoundName[] {
  const { tokens, single, begins, ends } = encoded;
  const found: FoundName[] = [];
  for (let i = 1; i < tokens.count; i++) {
    if (encoded.shape[i] !== Shape.Lower || !((single[i - 1]! | ends[i - 1]!) & Category.demonym)) continue;
    const phrase = ARMED_FORCES.exec(
      tokens.text.slice(tokens.starts[i], tokens.ends[Math.min(i + 1, tokens.count - 1)]),
    );
    if (!phrase) continue;
    const first = i > 1 && ends[i - 1]! & begins[i - 2]! & Category.demonym ? i - 2 : i - 1;
    found.push({ type: 'organization', first, last: phrase[0].includes(' ') ? i + 1 : i });
  }
  return found;
}

const word = (encoded: EncodedText, i: number): string =>
  i >= 0 && i < encoded.tokens.count ? tokenText(encoded.tokens, i) : '';

/** The same as to compare with `word`, without a string for it. */
const isWord = ({ tokens: { text, starts, ends, count } }: EncodedText, i: number, wanted: string): boolean =>
  i >= 0 && i < count && ends[i]! - starts[i]! === wanted.length && text.startsWith(wanted, starts[i]);

const glued = ({ tokens }: EncodedText, i: number): boolean =>
  i > 0 && i < tokens.count && tokens.ends[i - 1] === tokens.starts[i];

const HONORIFICS = new Set('Mr Mr. Mrs Mrs. Ms Ms. Miss Messrs Messrs. Dr Dr. Prof Prof. Sir Madam Madame'.split(' '));

/** A title is not part of a name. */
function withoutHonorific(encoded: EncodedText, name: FoundName): FoundName | undefined {
  let { first } = name;
  if (name.type !== 'person') return name;
  while (first <= name.last && HONORIFICS.has(word(encoded, first))) first++;
  return first > name.last ? undefined : { ...name, first };
}

/** "Lie's Ministry of Ports": whose ministry it is stands before its name. */
function withoutOwner(encoded: EncodedText, name: FoundName): FoundName | undefined {
  const { first, last, type } = name;
  const isOwner = isWord(encoded, first + 1, "'s") || isWord(encoded, first + 1, '’s');
  if (type !== 'organization' || last < first + 2 || !isOwner) return name;
  return /^(Ministry|Department|Office|Cabinet|Government)$/.test(word(encoded, first + 2))
    ? { ...name, first: first + 2 }
    : name;
}

const OFFICES = new Set(
  'Deputy Assistant Associate Acting Under Undersecretary Administrator Spokesman Spokeswoman'.split(' '),
);

/** "Department of Transport *Deputy Administrator* Ola Lie": the office that somebody has in a body is not part of its name. */
function withoutOffice(encoded: EncodedText, name: FoundName): FoundName | undefined {
  let { last } = name;
  if (name.type !== 'organization' || !OFFICES.has(word(encoded, last))) return name;
  if (!/^\p{Lu}/u.test(word(encoded, last + 1))) return name;
  while (last > name.first && OFFICES.has(word(encoded, last))) last--;
  return { ...name, last };
}

const PREFIXES = new Set(['pro', 'anti', 'non', 'ex', 'post', 'pre']);

/** "pro-Beijing", "anti-EU": the name has become a part of an adjective. */
function notInAdjective(encoded: EncodedText, name: FoundName): FoundName | undefined {
  const { first } = name;
  if (PREFIXES.has(word(encoded, first).toLowerCase()) && word(encoded, first + 1) === '-') return undefined;
  const hyphen = word(encoded, first - 1) === '-' && glued(encoded, first) && glued(encoded, first - 1);
  return hyphen && PREFIXES.has(word(encoded, first - 2).toLowerCase()) ? undefined : name;
}

/** "US$ 20", "HK$5 million". */
function notInCurrency(encoded: EncodedText, name: FoundName): FoundName | undefined {
  return glued(encoded, name.last + 1) && word(encoded, name.last + 1) === '$' ? undefined : name;
}

const ELECTION = /^(?:elections?|referendum|by-election)$/;
/** "general", "parliamentary and presidential". */
const LONGEST_ELECTION = 4;

/** "the 2004 Ruritanian general election", "2009 Acme Bay mayoral election": the place is part of the event's name. */
function notInElection(encoded: EncodedText, name: FoundName): FoundName | undefined {
  if (!/^(?:19|20)\d\d$/.test(word(encoded, name.first - 1))) return name;
  for (let i = name.last + 1; i <= name.last + LONGEST_ELECTION && i < encoded.tokens.count; i++) {
    if (ELECTION.test(word(encoded, i))) return undefined;
    if (encoded.shape[i] === Shape.Punctuation) return name;
  }
  return name;
}

/** "Washington, D.C." is one name in two parts. */
function withDistrict(encoded: EncodedText, name: FoundName): FoundName | undefined {
  const { first, last, type } = name;
  if (type !== 'place') return name;
  const known = Category.capital;
  if (encoded.begins[first]! & known && word(encoded, last + 1) === ',' && encoded.ends[last + 2]! & known) {
    return { ...name, last: last + 2 };
  }
  if (encoded.ends[first]! & known && word(encoded, first - 1) === ',') return undefined;
  return name;
}

/** "Lai Ching-te": a person's name does not end before a hyphen, unless a common word follows ("Obama-era"). */
function withHyphenated(encoded: EncodedText, name: FoundName): FoundName | undefined {
  const { last, first, type } = name;
  const next = last + 2;
  if (type !== 'person' || first === last || word(encoded, last + 1) !== '-') return name;
  if (!glued(encoded, last + 1) || !glued(encoded, next) || encoded.shape[next] !== Shape.Lower) return name;
  return encoded.casing[next] === MOSTLY_LOWER ? name : { ...name, last: next };
}
