import { said } from '../../message';
import { isCapitalized, isTitleCase, startsSentence } from '../letterCase';
import type { Finding } from '../mentionIn';
import { findPhrases, type PhraseMatch } from '../phraseIndex';
import { blockByBlock } from '../recognizer';
import { productForms, type ProductMeaning } from './productForms';

/** Goods and commodities by the lexicon, singular and plural; their value is the canonical name. */
export const productsRecognizer = blockByBlock('products', (scanned, lexicon) =>
  findPhrases(scanned, productForms(lexicon)).flatMap((match) => product(scanned.text, match)),
);

/** One ship is an object, "ship exports" are trade: a singular counts only before a word of trade. */
const TRADE_NOUN =
  /^[\s-]+(?:tariff|import|export|dut(?:y|ies)|quota|lev(?:y|ies)|trade|sale|shipment|price|purchase|subsid(?:y|ies)|ban|embargo|curb|restriction|market|sector|industry|production|output|supply|supplies|makers?|manufactur|deal)/i;
const LONGEST_TRADE_NOUN = 16;

function product(text: string, { start, end, phrase }: PhraseMatch<ProductMeaning>): Finding[] {
  const meaning = phrase.entry;
  if (meaning.kind === 'trap' || isName(text, start, phrase.form) || isHyphenated(text, start, end)) return [];
  if (meaning.singular && !TRADE_NOUN.test(text.slice(end, end + LONGEST_TRADE_NOUN))) return [];
  const reason = meaning.sector === undefined ? said`known product` : said`known product (${meaning.sector})`;
  return [{ type: 'product', span: { start, end }, rule: 'products', reason, value: meaning.name }];
}

/** "Rice" in the middle of a sentence is a person, "Apple" a company; "LNG" is written so. */
function isName(text: string, start: number, form: string): boolean {
  if (!isCapitalized(text, start) || /^\p{Lu}{2}/u.test(form)) return false;
  return !startsSentence(text, start) && !isTitleCase(text);
}

/** "oil-rich", "steel-making" and "car-free" describe something else. */
function isHyphenated(text: string, start: number, end: number): boolean {
  return /^-\p{Ll}/u.test(text.slice(end, end + 2)) || /\p{L}-$/u.test(text.slice(Math.max(0, start - 2), start));
}
