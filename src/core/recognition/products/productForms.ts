import { builtOnce } from '../../builtOnce';
import type { GazetteerEntry } from '../names/gazetteer/parseGazetteer';
import { phraseIndex, type Phrase, type PhraseIndex } from '../phraseIndex';
import type { RecognitionLexicon } from '../recognitionLexicon';

/** What a form in the text stands for: a product by its canonical name, or nothing ("think tank"). */
export type ProductMeaning =
  | {
      readonly kind: 'product';
      readonly name: string;
      readonly sector: string | undefined;
      /** One piece of goods that are counted: "ship", where the name is "ships". */
      readonly singular: boolean;
    }
  | { readonly kind: 'trap' };

/** All forms of all products, and the phrases that only look like one. */
export const productForms = builtOnce((lexicon: RecognitionLexicon): PhraseIndex<ProductMeaning> => {
  const traps = lexicon.productTraps.entries.map((entry): Phrase<ProductMeaning> => ({
    form: entry.name,
    entry: { kind: 'trap' },
  }));
  // Of two equal forms the index keeps the first, so that a trap can silence a product's own name.
  return phraseIndex([...traps, ...lexicon.commodities.entries.flatMap(formsOf)], { ignoreCase: true });
});

function formsOf(entry: GazetteerEntry): Phrase<ProductMeaning>[] {
  const name = canonicalName(entry);
  const sector = entry.fields.get('sector')?.[0];
  return [entry.name, ...entry.aliases].map((form) => {
    const singular = form === entry.name && form !== name;
    return { form, entry: { kind: 'product', name, sector, singular } };
  });
}

/** Goods that can be counted are called by their plural, as trade does: "automobiles", but "steel" and "food". */
function canonicalName({ name, aliases, fields }: GazetteerEntry): string {
  if (fields.has('mass')) return name;
  const plurals = new Set([`${name}s`, `${name}es`, name.replace(/y$/, 'ies')]);
  return aliases.find((alias) => plurals.has(alias)) ?? name;
}
