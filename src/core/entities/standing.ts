import { builtOnce } from '../builtOnce';
import type { RecognitionLexicon } from '../recognition/recognitionLexicon';
import { leadingCountry, trailingCountry } from './countries';

/** What stands around a person's name: titles ("Chief Tariff Negotiator") and the country they are held for. */
export interface Standing {
  readonly roles: readonly string[];
  readonly country: string | undefined;
}

const NOTHING: Standing = { roles: [], country: undefined };

/** The text behind a name, and where the next person's name begins in it. */
export interface Behind {
  readonly text: string;
  readonly nextName: number;
}

/** Reads the titles before a name ("US Treasury Secretary Benson") and in apposition behind it ("Abe, LDP chairman,"). */
export function standingOf(before: string, behind: Behind, lexicon: RecognitionLexicon): Standing {
  const [first, second] = [titleBefore(before, lexicon), titleBehind(behind, lexicon)];
  return { roles: [...first.roles, ...second.roles], country: first.country ?? second.country };
}

/** The clause before the name, without what a full stop, a bracket, a quotation or another comma cuts off. */
function titleBefore(text: string, lexicon: RecognitionLexicon): Standing {
  const apposition = /,\s*$/.test(text);
  const words = text.replace(/,\s*$/, '').split(/\s+/).filter(Boolean);
  let from = words.length;
  while (from > 0 && (isTitleWord(words[from - 1]!, lexicon) || servesAt(words, from - 1, lexicon))) from--;
  const run = trimmedStart(words.slice(from));
  const lead = leadingCountry(run, lexicon);
  const title = trimmedStart(lead?.rest ?? run);
  if (!endsAsTitle(title, lexicon) || (apposition && !mayBeAppositive(words, from))) return NOTHING;
  const country = lead?.country ?? possessorBefore(words.slice(0, from), lexicon);
  return { roles: splitRoles(title, lexicon), country };
}

/** "Assistant *to* the President": an office at another's. */
const servesAt = (words: readonly string[], at: number, lexicon: RecognitionLexicon): boolean =>
  words[at] === 'to' && at > 0 && (words[at - 1] === 'Assistant' || isRole(words[at - 1]!, lexicon));

/** "Norway’s chief negotiator, Ola Berg": a title before a comma is introduced, or opens the sentence. */
const mayBeAppositive = (words: readonly string[], from: number): boolean =>
  from === 0 || /['’]s?$|^the$/i.test(words[from - 1]!);

/** "Norway’s" before a title. */
function possessorBefore(words: readonly string[], lexicon: RecognitionLexicon): string | undefined {
  return /['’]s?$/.test(words.at(-1) ?? '') ? trailingCountry(words.slice(-3), lexicon) : undefined;
}

/** ", chairman of the committee," or ", the US Treasury secretary." behind a name, and "of Nigeria". */
function titleBehind({ text, nextName }: Behind, lexicon: RecognitionLexicon): Standing {
  const ofPlace = /^\s+of\s+((?:\p{Lu}[\p{L}.-]*\s?){1,3})/u.exec(text)?.[1];
  if (ofPlace !== undefined) {
    return { roles: [], country: leadingCountry(ofPlace.replace(/[.,]\s*$/, '').split(/\s+/), lexicon)?.country };
  }
  const apposition = APPOSITION.exec(text.replace(/\b([A-Z])\./g, '$1'));
  // "Ebrard, Security Secretary Rodríguez" is a list of two.
  if (!apposition || apposition[0].length > nextName) return NOTHING;
  const words = apposition[1]!.split(/\s+/);
  const lead = leadingCountry(words, lexicon);
  const title = lead?.rest ?? words;
  if (!isTitleWord(title[0] ?? '', lexicon) || !endsAsTitle(title, lexicon)) return NOTHING;
  return { roles: splitRoles(title, lexicon), country: lead?.country ?? trailingCountry(title, lexicon) };
}

/** What stands between a comma behind the name and the next mark. */
// eslint-disable-next-line redos/no-vulnerable -- an apposition has at most 80 characters
const APPOSITION = /^,\s+(?:the\s+|a\s+|an\s+|now\s+|who\s+is\s+)?([^,.;:()“”"]{3,80}?)(?=[,;.)]|$)/;

/** Titles have at most this many words: "Deputy Assistant to the President and Coordinator for the Middle East and North Africa". */
const MAX_TITLE = 14;
const CONNECTORS = new Set(['of', 'and', 'for', 'the', 'on', '&']);
/** Lower-case words inside lower-case titles: "AU trade and industry commissioner". */
const MODIFIERS = new Set(
  'trade industry foreign finance economic economy executive council deputy vice chief former acting senior interim affairs party committee security national tariff state press cabinet opposition incoming outgoing then-president climate energy'.split(
    ' ',
  ),
);

function isTitleWord(word: string, lexicon: RecognitionLexicon): boolean {
  if (/[,'’]s?$/.test(word)) return false;
  return (
    /^\p{Lu}/u.test(word) ||
    CONNECTORS.has(word) ||
    MODIFIERS.has(word) ||
    roleWords(lexicon).has(word) ||
    isRole(word, lexicon)
  );
}

/** All words of all roles: "prime", "foreign", "chief". */
const roleWords = builtOnce(
  (lexicon: RecognitionLexicon): ReadonlySet<string> => new Set([...lexicon.roles].flatMap((role) => role.split(' '))),
);

/** Capitalized only because they open a sentence, or small words that no title begins with. */
const NOT_FIRST =
  /^(?:of|and|for|the|on|&|The|A|An|And|But|In|On|At|As|When|While|With|By|Both|Meanwhile|Former|former|Also|According|Earlier|Later|After|Before|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)$/;

function trimmedStart(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !NOT_FIRST.test(word));
  return first < 0 ? [] : words.slice(first);
}

/** The last words are a role, or a role with what it is for: "Minister of Economic Revitalization". */
function endsAsTitle(words: readonly string[], lexicon: RecognitionLexicon): boolean {
  if (words.length === 0 || words.length > MAX_TITLE) return false;
  if (isRole(words.at(-1)!, lexicon)) return true;
  return words.some((word, at) => at > 0 && /^(?:of|for|to|at)$/.test(word) && isRole(words[at - 1]!, lexicon));
}

/** "President" and "Presidents"; forms of address are no roles. */
function isRole(word: string, { roles }: RecognitionLexicon): boolean {
  const lower = word.toLowerCase();
  return (
    !/^(?:mr|mrs|ms|miss|dr|sir|lord|lady|madam|don|father|brother|sister|general's)\.?$/.test(lower) &&
    (roles.has(lower) || roles.has(lower.replace(/s$/, '')))
  );
}

const SPELLED: ReadonlyMap<string, string> = new Map([
  ['Rep.', 'Representative'],
  ['Sen.', 'Senator'],
  ['Gov.', 'Governor'],
  ['Gen.', 'General'],
  ['Amb.', 'Ambassador'],
]);

/** "Chief Fisheries Negotiator and Minister of …" are two titles, "Minister of Trade and Industry" is one. */
function splitRoles(words: readonly string[], lexicon: RecognitionLexicon): string[] {
  const and = words.findIndex(
    (word, at) =>
      word === 'and' && endsAsTitle(words.slice(0, at), lexicon) && words.slice(at + 1).some((w) => isRole(w, lexicon)),
  );
  if (and > 0) return [words.slice(0, and), words.slice(and + 1)].flatMap((part) => splitRoles(part, lexicon));
  const title = SPELLED.get(words.join(' ')) ?? words.join(' ');
  const plural = /^(\p{L}+)s$/u.exec(title);
  return [plural && lexicon.roles.has(plural[1]!.toLowerCase()) ? plural[1]! : title];
}
