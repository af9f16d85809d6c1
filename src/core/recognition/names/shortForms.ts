import { tokenText } from '../../text/tokens';
import type { EncodedText } from './encodedText';
import type { FoundName } from './foundName';
import { Category, PLACE_CATEGORIES } from './gazetteer/categories';
import { isCapitalized, Shape } from './shape';

/** Words by which a text may call what it has named in full, where they stand, and how much the full name says about them. */
export interface ShortForm {
  readonly first: number;
  readonly last: number;
  /** 0 to 1. */
  readonly trust: number;
}

/** Surnames nearly always go on to mean the person; a given name does less often. */
const SURNAME_TRUST = 0.85;
const GIVEN_NAME_TRUST = 0.4;
/** "(KCNA)" behind the name defines it. */
const ACRONYM_TRUST = 1;
/** "Commission" for "European Commission", "Toyota" for "Toyota Motor". */
const PART_TRUST = 0.5;

export function shortForms(encoded: EncodedText, name: FoundName): readonly ShortForm[] {
  if (name.type === 'person') return personForms(encoded, name);
  const acronym = definedAcronym(encoded, name.last);
  const forms = acronym < 0 ? [] : [{ first: acronym, last: acronym, trust: ACRONYM_TRUST }];
  return name.type === 'organization' ? [...forms, ...organizationParts(encoded, name)] : forms;
}

/** All that a full name ends with ("Le Pen", "Pen"), without "Jr.", and the given name. */
function personForms({ shape }: EncodedText, { first, last }: FoundName): readonly ShortForm[] {
  const end = shape[last] === Shape.Dotted ? last - 1 : last;
  const forms: ShortForm[] = [];
  for (let start = end; start > first; start--) forms.push({ first: start, last: end, trust: SURNAME_TRUST });
  if (end > first) forms.push({ first, last: first, trust: GIVEN_NAME_TRUST });
  return forms;
}

function organizationParts(encoded: EncodedText, { first, last }: FoundName): readonly ShortForm[] {
  if (first === last) return [];
  const ends = [first, last].filter((end) => standsAlone(encoded, end));
  return ends.map((end) => ({ first: end, last: end, trust: PART_TRUST }));
}

/** A head noun, or a word that means nothing else: neither a place nor a people. */
function standsAlone({ single, shape }: EncodedText, i: number): boolean {
  if ((single[i]! & Category.organizationNoun) !== 0) return true;
  return isCapitalized(shape[i]!) && (single[i]! & (PLACE_CATEGORIES | Category.demonym)) === 0;
}

/** The token of the acronym in "Korean Central News Agency (KCNA)", -1 when none follows the name. */
export function definedAcronym({ tokens, shape }: EncodedText, last: number): number {
  const at = last + 2;
  if (at + 1 >= tokens.count) return -1;
  const opens = '(['.includes(tokenText(tokens, at - 1));
  const closes = ')],;'.includes(tokenText(tokens, at + 1));
  const acronym = shape[at] === Shape.Upper || shape[at] === Shape.Mixed || shape[at] === Shape.Dotted;
  return opens && closes && acronym ? at : -1;
}
