import type { Gazetteers } from '../../src/core/recognition/names/gazetteer/buildNameTries';
import { seededRandom } from './random';
import type { GoldSpan, GoldText } from './readGold';

/** Shares of the texts that are told again in another way. */
const BRITISH_TITLES = 0.5;
const HEADLINES = 0.06;
const OTHER_NAMES = 0.25;
/** In UTF-16 units; headlines are short, and whole documents are not told twice. */
const LONGEST_HEADLINE = 140;
const LONGEST_RETOLD = 600;

/**
 * Tells some texts again as the training data seldom does: "Mr" without a full stop, in title case, and with other names
 * from the gazetteers in the same places, so that the model learns from what surrounds a name and not the name by heart.
 */
export function augment(texts: readonly GoldText[], gazetteers: Gazetteers, seed: number): GoldText[] {
  const random = seededRandom(seed);
  const draw = nameDrawer(gazetteers, random);
  return texts.flatMap((text) => {
    const all = [random() < BRITISH_TITLES ? rewrite(text, withoutTitleStops) : text];
    if (text.spans.length === 0) return all;
    if (text.text.length < LONGEST_HEADLINE && random() < HEADLINES) all.push(rewrite(text, toHeadline));
    if (text.text.length < LONGEST_RETOLD && random() < OTHER_NAMES) all.push(withOtherNames(text, draw));
    return all;
  });
}

/** Rewrites the stretches between names and the names; spans follow. */
function rewrite(text: GoldText, change: (part: string, span: GoldSpan | undefined) => string): GoldText {
  const spans: GoldSpan[] = [];
  let out = '';
  let at = 0;
  for (const span of text.spans) {
    out += change(text.text.slice(at, span.start), undefined);
    const start = out.length;
    out += change(text.text.slice(span.start, span.end), span);
    spans.push({ start, end: out.length, type: span.type });
    at = span.end;
  }
  return { ...text, text: out + change(text.text.slice(at), undefined), spans };
}

const withoutTitleStops = (part: string): string => part.replace(/\b(Mr|Mrs|Ms|Dr)\. $/, '$1 ');

const SMALL_WORDS = /^(?:of|to|in|on|for|and|the|a|an|at|by|as|or|but|with|from|over|s)$/;

const toHeadline = (part: string): string =>
  part
    .replace(/\.$/, '')
    .replace(/(^|[\s-])(\p{Ll}\p{L}*)/gu, (all, before: string, word: string) =>
      SMALL_WORDS.test(word) ? all : before + word.charAt(0).toUpperCase() + word.slice(1),
    );

type Draw = (form: string, type: GoldSpan['type']) => string;

function withOtherNames(text: GoldText, draw: Draw): GoldText {
  const drawn = new Map<string, string>();
  return rewrite(text, (part, span) => {
    if (!span) return part;
    const other = drawn.get(part) ?? draw(part, span.type);
    drawn.set(part, other);
    return other;
  });
}

function nameDrawer(g: Gazetteers, random: () => number): Draw {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const leaders = g.leaders.map(({ name }) => name).filter((name) => name.includes(' '));
  const given = g.givenNames.map(({ name }) => name);
  const surnames = g.surnames.map(({ name }) => name);
  const countries = g.countries.map(({ name }) => name);
  const cities = g.cities.flatMap(({ fields }) => fields.get('city') ?? []);
  const person = (full: boolean): string => {
    if (!full) return pick(surnames);
    if (random() < 0.3) return pick(leaders);
    const double = random() < 0.1 ? `${pick(surnames)}-` : '';
    return `${pick(given)} ${double}${pick(surnames)}`;
  };
  const acronym = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 4) }, () =>
      String.fromCharCode(65 + Math.floor(random() * 26)),
    ).join('');
  return (form, type) => {
    if (type === 'person') return person(form.includes(' '));
    if (type === 'organization') return /^\p{Lu}{2,5}$/u.test(form) ? acronym() : form;
    if (countries.includes(form)) return pick(countries);
    return random() < 0.6 ? pick(cities) : form;
  };
}
