import { builtOnce } from '../../builtOnce';
import type { GazetteerEntry } from '../names/gazetteer/parseGazetteer';
import { NUMBER_WORDS } from '../numberWords';
import type { RecognitionLexicon } from '../recognitionLexicon';
import { triggerWords, type TriggerWords } from '../triggerWords';
import { ANY_NUMBER, DIGIT_NUMBER, OPENING_OF_WRITTEN, VAGUE_NUMBER } from './numberPattern';

/** The kind of word that an amount starts with: which patterns are worth trying there. */
export type Starter = 'digits' | 'number' | 'article' | 'vague';

/** The patterns of amounts with the currencies and units of a lexicon in them. All are sticky. */
export interface AmountGrammar {
  readonly triggers: TriggerWords<Starter>;
  /** Matches a currency's symbol or code that ends where a number starts. */
  readonly prefix: RegExp;
  /** At the prefix. */
  readonly prefixedMoney: RegExp;
  /** At the number. */
  readonly money: RegExp;
  readonly vagueMoney: RegExp;
  readonly share: RegExp;
  readonly quantity: RegExp;
  /** ISO 4217 code, or the name where there is none, by lower-case form. */
  readonly currencies: ReadonlyMap<string, string>;
  /** Symbol by lower-case form. */
  readonly units: ReadonlyMap<string, string>;
}

/** Currency words that mean something else more often than not after a number. */
const NOT_AFTER_NUMBER = new Set(['mark', 'real', 'crown', 'pound', 'franc']);
const STARTERS: ReadonlyMap<string, Starter> = new Map([
  ...NUMBER_WORDS.map((word) => [word, 'number'] as const),
  ...['a', 'an', 'half'].map((word) => [word, 'article'] as const),
  ...'tens hundreds dozens thousands millions billions trillions'.split(' ').map((word) => [word, 'vague'] as const),
]);
/** At "a", "an" or "half": true if a number may start there. */
export const WRITTEN_OPENS = new RegExp(OPENING_OF_WRITTEN, 'iy');
/** Not inside a word, number or code, nor the number of a section. */
const FRESH =
  '(?<![\\w.,/$€£¥]|\\w[-–]|\\b(?:section|article|chapter|clause|rule|heading|no\\.|number|resolution|order|page)s?\\s)';
/** What joins the two ends of a range. */
const JOIN = '(?<join>\\s*[-–—]\\s*|\\s+to\\s+|\\s+and\\s+)';
/** One number, or two with a range between them. */
const NUMBERS = `(?<number>${ANY_NUMBER})(?:${JOIN}(?<number2>${ANY_NUMBER}))?`;
/** Words that may stand between a number and its unit. */
const BETWEEN =
  '(?:(?:additional|more|new|extra|further|other|metric|American|U\\.S\\.|US|imported|foreign|Russian|Ukrainian|Chinese|Japanese|electric|nuclear|combat|military|civilian|commercial|passenger|registered)\\s+)?';
/** Dollars by country, as agencies write them, beside those in the lexicon. */
const dollars = '(?:AU|CA|CAN|Mex|NT|HK|NZ|U\\.S\\. ?|[ACNRSU]S?)?\\$';

/** Built on first use, kept with the lexicon. */
export const amountGrammar = builtOnce((lexicon: RecognitionLexicon): AmountGrammar => {
  const forms = lexicon.currencies.entries.flatMap((entry) => [entry.name, ...entry.aliases]);
  const symbols = alternatives(forms.filter((form) => !/\p{Ll}/u.test(form) || form === 'Rs'));
  const prefix = `${symbols}|${dollars}`;
  const words = alternatives(forms.filter((form) => /\p{Ll}/u.test(form) && !NOT_AFTER_NUMBER.has(form)));
  const units = alternatives(lexicon.units.entries.flatMap((entry) => entry.aliases));
  return {
    triggers: triggerWords<Starter>(STARTERS, 'digits'),
    prefix: new RegExp(`(?<![\\p{L}\\p{N}])(?:${prefix})\\s?$`, 'u'),
    prefixedMoney: new RegExp(
      `(?<prefix>${prefix})\\s?(?<number>${DIGIT_NUMBER})(?:${JOIN}(?<again>\\k<prefix>)?\\s?(?<number2>${DIGIT_NUMBER}))?(?<tail>[-\\s](?:${words})(?!\\w))?`,
      'y',
    ),
    money: new RegExp(`${FRESH}${NUMBERS}[-\\s](?<currency>${words})(?![\\w]|-(?!denominated))`, 'iy'),
    vagueMoney: new RegExp(`${FRESH}${VAGUE_NUMBER}\\s+of\\s+(?<currency>${words})(?!\\w)`, 'iy'),
    share: new RegExp(
      `${FRESH}(?<number>${ANY_NUMBER})(?<again>\\s?%|[-\\s]?pct\\b)?(?:${JOIN}(?<number2>${ANY_NUMBER}))?` +
        '(?:\\s?%|[-\\s](?:(?<points>percentage[-\\s]points?|pct\\s+points?|points?\\s+of\\s+a\\s+percent)|(?<basis>basis[-\\s]points?|bps?)|percent|per\\s+cent|pct)(?!\\w))',
      'iy',
    ),
    quantity: new RegExp(`${FRESH}${NUMBERS}[-\\s]${BETWEEN}(?<unit>${units})(?![\\w-])`, 'iy'),
    currencies: formsOf(lexicon.currencies.entries, currencyCode),
    units: formsOf(lexicon.units.entries, (entry) => entry.name),
  };
});

function currencyCode(entry: GazetteerEntry): string {
  return entry.aliases.find((alias) => /^[A-Z]{3}$/.test(alias)) ?? entry.name;
}

function formsOf(entries: readonly GazetteerEntry[], valueOf: (entry: GazetteerEntry) => string): Map<string, string> {
  const forms = new Map<string, string>();
  for (const entry of entries) {
    for (const form of [entry.name, ...entry.aliases]) {
      const key = form.toLowerCase();
      if (!forms.has(key)) forms.set(key, valueOf(entry));
    }
  }
  return forms;
}

/** The longest first, so that "dollars" is not read as "dollar". */
function alternatives(forms: readonly string[]): string {
  const escaped = [...new Set(forms)].map((form) =>
    form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+'),
  );
  return escaped.sort((a, b) => b.length - a.length).join('|');
}
