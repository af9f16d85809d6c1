import type { Gazetteers } from '../../src/core/recognition/names/gazetteer/buildNameTries';
import type { GazetteerEntry } from '../../src/core/recognition/names/gazetteer/parseGazetteer';
import type { NameType } from '../../src/core/recognition/names/nameTags';
import type { GoldSpan, GoldText } from './readGold';

/**
 * Brings machine-made labels closer to the convention: no title, article or possessive in a name, no demonym that is a
 * name, the country's adjective inside an organization's name, one type for what is the same everywhere.
 */
export function normalizeSilver(texts: readonly GoldText[], gazetteers: Gazetteers): GoldText[] {
  const known = knownForms(gazetteers);
  const usual = usualTypes(texts);
  return texts.map((text) => {
    const spans = text.spans.flatMap((span) => normalizeSpan(text.text, span, known, usual) ?? []);
    return { ...text, spans: withMissing(text.text, withoutOverlaps(spans), known) };
  });
}

/** What the gazetteers are sure about, by form. */
interface KnownForms {
  readonly places: ReadonlySet<string>;
  readonly organizations: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly demonyms: ReadonlySet<string>;
  readonly organizationNouns: ReadonlySet<string>;
}

function knownForms(g: Gazetteers): KnownForms {
  const places = new Set([...forms(g.countries), ...forms(g.regions), ...values(g.countries, 'capital')]);
  return {
    places,
    organizations: new Set([
      ...forms(g.internationalOrganizations),
      ...forms(g.governmentBodies),
      ...forms(g.companies),
    ]),
    people: new Set(forms(g.leaders)),
    demonyms: new Set([...values(g.countries, 'demonym'), ...values(g.regions, 'demonym')]),
    organizationNouns: new Set(g.organizationNouns.map(({ name }) => name)),
  };
}

const forms = (entries: readonly GazetteerEntry[]): string[] =>
  entries.flatMap(({ name, aliases }) => [name, ...aliases]);
const values = (entries: readonly GazetteerEntry[], key: string): string[] =>
  entries.flatMap(({ fields }) => fields.get(key) ?? []);

const LEADING = /^(?:the|of|in|an?|by|from|and|southern|northern|eastern|western|central) /i;
const TRAILING_ROLE =
  /(?: (?:Vice|Deputy|Prime|Foreign|Attorney|President|Secretary|Minister|General|Senator|Representative|Governor|Director|Premier|Spokesman|Chairman|Chief|Envoy|Ambassadors?|Coach|officials|soldiers|troops|military|forces))+$/;
/** Peoples, faiths and persuasions: they are not names of organizations, whatever the machine thought. */
const PERSUASION =
  /^(?:Muslims?|Christians?|Catholics?|Islamic|Islam|Jewish|Sunnis?|Shi'?ites?|Arabs?|State|Republicans?|Democrats?|Democratic|Maoists?|Communists?|Internet|Nobel|Sri)$/;

function normalizeSpan(
  text: string,
  span: GoldSpan,
  known: KnownForms,
  usual: ReadonlyMap<string, NameType>,
): GoldSpan | undefined {
  const { start, end } = trimSpan(text, span, known);
  const form = text.slice(start, end);
  if (!/\p{Lu}/u.test(form) || PERSUASION.test(form)) return undefined;
  if (known.demonyms.has(form) && !known.places.has(form) && !known.organizations.has(form)) return undefined;
  const titled = /\b(?:Mr|Mrs|Ms|Dr)\. $/.test(text.slice(0, start));
  return { start, end, type: titled ? 'person' : (surelyType(form, known) ?? usual.get(form) ?? span.type) };
}

function surelyType(form: string, { places, organizations, people }: KnownForms): NameType | undefined {
  if (places.has(form)) return 'place';
  if (people.has(form)) return form.includes(' ') ? 'person' : undefined;
  return organizations.has(form) ? 'organization' : undefined;
}

function trimSpan(text: string, { start, end, type }: GoldSpan, known: KnownForms): { start: number; end: number } {
  let from = start + (LEADING.exec(text.slice(start, end))?.[0].length ?? 0);
  let to = text.slice(from, end).endsWith("'s") ? end - 2 : end;
  to -= TRAILING_ROLE.exec(text.slice(from, to))?.[0].length ?? 0;
  if (type === 'organization') from -= precedingDemonym(text, from, to, known);
  return { start: from, end: to };
}

/** The length of "Italian " before "Foreign Ministry", 0 when there is none. */
function precedingDemonym(text: string, start: number, end: number, known: KnownForms): number {
  const head = text.slice(start, end).split(' ').at(-1)!.toLowerCase();
  if (!known.organizationNouns.has(head) || !/^\p{Lu}/u.test(text.slice(start, end))) return 0;
  const before = /((?:(?:South|North|Sri|Costa|Puerto|El) )?\p{Lu}[\p{L}.]+) $/u.exec(text.slice(0, start).slice(-30));
  return before && known.demonyms.has(before[1]!) ? before[0].length : 0;
}

/** From this many occurrences on, a form that nearly always has one type has it everywhere. */
const OFTEN = 4;
const NEARLY_ALWAYS = 0.8;

function usualTypes(texts: readonly GoldText[]): ReadonlyMap<string, NameType> {
  const counts = new Map<string, Map<NameType, number>>();
  for (const { text, spans } of texts) {
    for (const { start, end, type } of spans) {
      const form = text.slice(start, end);
      const types = counts.get(form) ?? new Map<NameType, number>();
      counts.set(form, types.set(type, (types.get(type) ?? 0) + 1));
    }
  }
  const usual = new Map<string, NameType>();
  for (const [form, types] of counts) {
    const total = [...types.values()].reduce((sum, n) => sum + n, 0);
    for (const [type, n] of types) if (total >= OFTEN && n >= total * NEARLY_ALWAYS) usual.set(form, type);
  }
  return usual;
}

/** Names that mean one thing only and that the machine sometimes passed over. */
const UNMISTAKABLE =
  /\b(?:NATO|United Nations|European Union|Security Council|Hamas|Hezbollah|United States|Iraq|Iran|Israel|Afghanistan|Pakistan|Russia|Germany|France|Baghdad|Moscow|Beijing|Syria|Ukraine|Venezuela|Somalia|Nigeria|al-Qaida|al-Qaeda|Taliban|Taleban)\b/g;

function withMissing(text: string, spans: readonly GoldSpan[], known: KnownForms): GoldSpan[] {
  const all = [...spans];
  for (const match of text.matchAll(UNMISTAKABLE)) {
    const start = match.index;
    const end = start + match[0].length;
    const partOfMore =
      /[\p{Lu}\d]\S* $|[-/]$/u.test(text.slice(0, start).slice(-15)) ||
      /^(?: \p{Lu}|-|,? Inc| and \p{Lu})/u.test(text.slice(end));
    if (partOfMore || spans.some((s) => s.start < end && start < s.end)) continue;
    all.push({ start, end, type: known.places.has(match[0]) ? 'place' : 'organization' });
  }
  return all.sort((a, b) => a.start - b.start);
}

function withoutOverlaps(spans: readonly GoldSpan[]): GoldSpan[] {
  const kept: GoldSpan[] = [];
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}
