import { builtOnce } from '../builtOnce';
import type { ActEntry, Frame } from './actLexicon';
import { groupFrom, phraseFrom, skipAdverbs } from './clause';
import type { NounPhrase } from './nounPhrase';
import type { Sentence } from './sentence';
import type { VerbGroup } from './verbGroup';

/** What follows the words of an act, as one of its frames. */
export interface Complement {
  readonly frame: Frame;
  /** First word of what is promised or asked. */
  readonly start: number;
  /** The noun phrase to which the act is addressed, where the frame names one. */
  readonly addressee: NounPhrase | undefined;
  /** The noun phrase that is the object itself. */
  readonly object: NounPhrase | undefined;
  /** The verb of the infinitive, gerund or clause. */
  readonly verb: VerbGroup | undefined;
}

/**
 * The first of the entry's frames that fits the words from `at` on; undefined where none does. `actors` are nouns of those who
 * can be asked to do something.
 */
export function matchFrame(
  sentence: Sentence,
  at: number,
  entry: ActEntry,
  actors: ReadonlySet<string>,
): Complement | undefined {
  const start = skipAdverbs(sentence.words, afterRemark(sentence, at));
  const found = matchAt(sentence, start, entry, framesOf(entry).all, actors);
  if (found && found.frame !== 'none') return found;
  // "pledged on Monday to cut", "proposed to the bloc a freeze": the complement after a time, a place or an addressee.
  const after = afterAdjunct(sentence, start);
  const later = after && matchAt(sentence, after.end, entry, framesOf(entry).afterAdjunct, actors);
  return later ? { ...later, addressee: later.addressee ?? after?.addressee } : found;
}

/** The noun phrase here or behind an opening mark: "signed the “Agreement …”" has the mark inside, "called it “a …”" right here. */
export const objectFrom = (sentence: Sentence, at: number): NounPhrase | undefined =>
  phraseFrom(sentence, at) ?? (isOpeningMark(sentence.words[at]?.text) ? phraseFrom(sentence, at + 1) : undefined);

/** "offered, *however*, to": behind a remark of one word between commas. */
const afterRemark = ({ words }: Sentence, at: number): number =>
  words[at]?.text === ',' && words[at + 1]?.class === 'ADV' && words[at + 2]?.text === ',' ? at + 3 : at;

const AFTER_ADJUNCT: ReadonlySet<Frame> = new Set(['to', 'that', 'object', 'object to', 'for', 'on', 'for object to']);

/** Past dates, "here", and up to two short prepositional phrases; undefined where none stands here. */
function afterAdjunct(sentence: Sentence, at: number): { end: number; addressee: NounPhrase | undefined } | undefined {
  const { words } = sentence;
  let end = at;
  let addressee: NounPhrase | undefined;
  for (let count = 0; count < 2; count++) {
    const preposition = words[end]?.class === 'ADP' || words[end]?.lower === 'to' ? words[end]!.lower : undefined;
    const phrase = phraseFrom(sentence, preposition ? end + 1 : end);
    const date = phrase && words[phrase.head]!.mention?.type === 'date';
    if (!phrase || (!preposition && !date)) break;
    if (preposition === 'to' || preposition === 'with') addressee = phrase;
    end = skipAdverbs(words, phrase.end);
  }
  return end > at ? { end, addressee } : undefined;
}

function matchAt(
  sentence: Sentence,
  start: number,
  entry: ActEntry,
  frames: readonly Frame[],
  actors: ReadonlySet<string>,
): Complement | undefined {
  for (const frame of frames) {
    const complement = MATCHERS[frame](sentence, start);
    if (!complement || !fitsObjects(sentence, entry, complement)) continue;
    if (complement.addressee && isAbstract(sentence, complement.addressee, actors)) continue;
    return isAsked(sentence, complement, actors) ? complement : { ...complement, addressee: undefined };
  }
  return undefined;
}

/**
 * "called for taxes to be lifted", "called for a reform to redress the balance": what is to be done, or to what end, and nobody
 * who is asked to do it.
 */
function isAsked(sentence: Sentence, { addressee, verb, frame }: Complement, actors: ReadonlySet<string>): boolean {
  if (!addressee || verb?.form !== 'infinitive') return true;
  if (verb.passive) return false;
  const head = sentence.words[addressee.head]!;
  const thing = head.class === 'NOUN' && !head.mention && head.lower === head.singular && !actors.has(head.singular);
  return frame !== 'for object to' || !thing;
}

/** "directed the formation of a group to guide": nobody can ask a formation to guide, though an administration. */
function isAbstract(sentence: Sentence, phrase: NounPhrase, actors: ReadonlySet<string>): boolean {
  const head = sentence.words[phrase.head]!;
  if (head.mention || head.class !== 'NOUN' || actors.has(head.singular)) return false;
  return /(tion|ness|ance|ence|ity|ism|sis|ing)s?$/.test(head.lower);
}

type Matcher = (sentence: Sentence, at: number) => Complement | undefined;

const make = (frame: Frame, start: number, parts: Partial<Complement> = {}): Complement => ({
  frame,
  start,
  addressee: undefined,
  object: undefined,
  verb: undefined,
  ...parts,
});

const infinitive: Matcher = (sentence, at) => {
  const verb = groupFrom(sentence, at);
  return verb?.form === 'infinitive' ? make('to', at, { verb }) : undefined;
};

const gerund: Matcher = (sentence, at) => {
  const verb = groupFrom(sentence, at);
  return verb?.form === 'ing' ? make('ing', at, { verb }) : undefined;
};

const object: Matcher = (sentence, at) => {
  const phrase = objectFrom(sentence, at);
  return phrase ? make('object', at, { object: phrase }) : undefined;
};

/** A clause with or without "that": after a noun phrase comes a verb that is neither "to …" nor "…ing". */
const clause: Matcher = (sentence, at) => {
  const { words } = sentence;
  const opened = words[at]?.lower === 'that' ? at + 1 : at;
  const quoted = words[opened]?.text === ',' || words[opened]?.text === ':' ? opened + 1 : opened;
  if (isOpeningMark(words[quoted]?.text)) return make('that', quoted + 1);
  const verb = sentence.groups.find(({ start, form }) => start > opened && (form === 'finite' || form === 'bare'));
  if (words[at]?.lower === 'that' && verb) return make('that', opened, { verb });
  const phrase = phraseFrom(sentence, at);
  if (!phrase || !verb || !reaches(sentence, phrase.end, verb.start)) return undefined;
  return make('that', at, { verb });
};

/** True if only adverbs and phrases that belong to the noun stand between the noun phrase and the verb. */
function reaches(sentence: Sentence, from: number, to: number): boolean {
  if (to - from > 8) return false;
  for (let i = from; i < to; i++) {
    const word = sentence.words[i]!;
    const nominal =
      word.class === 'ADV' ||
      word.class === 'ADP' ||
      word.lower === 'and' ||
      sentence.phrases.some((p) => p.start <= i && i < p.end);
    if (!nominal) return false;
  }
  return true;
}

const objectThen =
  (frame: Frame, next: 'infinitive' | 'clause'): Matcher =>
  (sentence, at) => {
    const phrase = phraseFrom(sentence, at);
    if (!phrase) return undefined;
    const end = endOfRelativeClause(sentence, phrase) ?? endOfList(sentence, phrase);
    const start = skipAdverbs(sentence.words, end);
    const rest =
      next === 'infinitive'
        ? infinitive(sentence, start)
        : sentence.words[start]?.lower === 'that'
          ? clause(sentence, start)
          : undefined;
    return rest && { ...rest, frame, addressee: phrase };
  };

/** "called on the growers, *some of whom export*, to": behind the comma that closes what is added about those who are asked. */
function endOfRelativeClause({ words }: Sentence, { end }: NounPhrase): number | undefined {
  if (words[end]?.text !== ',') return undefined;
  const opens = words.slice(end, end + RELATIVE_REACH).some(({ lower }) => /^(who|whom|whose|which)$/.test(lower));
  const close = opens ? words.findIndex(({ text }, i) => text === ',' && i > end) : -1;
  return close > 0 ? close + 1 : undefined;
}

/** How many words from its comma on a relative clause may have its pronoun: "some of whom". */
const RELATIVE_REACH = 4;

const prepositional =
  (preposition: string, frame: Frame, inner?: Matcher): Matcher =>
  (sentence, at) => {
    if (sentence.words[at]?.lower !== preposition) return undefined;
    const start = at + 1;
    if (inner) {
      const found = inner(sentence, start);
      return found && { ...found, frame, start: at };
    }
    const verb = groupFrom(sentence, skipAdverbs(sentence.words, start));
    if (verb?.form === 'ing') return make(frame, at, { verb });
    const phrase = objectFrom(sentence, start);
    return phrase && make(frame, at, { object: phrase });
  };

/** "threatened Australia with new duties", "asked Peru for a list". */
const objectAnd =
  (preposition: string, frame: Frame): Matcher =>
  (sentence, at) => {
    const phrase = phraseFrom(sentence, at);
    if (!phrase || sentence.words[phrase.end]?.lower !== preposition) return undefined;
    const verb = groupFrom(sentence, phrase.end + 1);
    // "warned Peru against setting a rule".
    if (verb?.form === 'ing') return make(frame, phrase.end, { addressee: phrase, verb });
    const content = phraseFrom(sentence, phrase.end + 1);
    // "gave Peru until June": a day is not what is asked for.
    const isDay = content && sentence.words[content.head]!.mention?.type === 'date';
    return content && make(frame, phrase.end, { addressee: phrase, object: isDay ? undefined : content });
  };

const whether: Matcher = (sentence, at) => (sentence.words[at]?.lower === 'whether' ? make('whether', at) : undefined);

const MATCHERS: Readonly<Record<Frame, Matcher>> = {
  'to object to': prepositional('to', 'to object to', objectThen('object to', 'infinitive')),
  'for object to': prepositional('for', 'for object to', objectThen('object to', 'infinitive')),
  'on object to': prepositional('on', 'on object to', objectThen('object to', 'infinitive')),
  'object to': objectThen('object to', 'infinitive'),
  'object that': objectThen('object that', 'clause'),
  'object with': objectAnd('with', 'object with'),
  'object for': objectAnd('for', 'object for'),
  'object until': objectAnd('until', 'object until'),
  'object against': objectAnd('against', 'object against'),
  to: infinitive,
  'to object': prepositional('to', 'to object'),
  ing: gerund,
  that: clause,
  whether,
  object,
  on: prepositional('on', 'on'),
  upon: prepositional('upon', 'upon'),
  for: prepositional('for', 'for'),
  with: prepositional('with', 'with'),
  from: prepositional('from', 'from'),
  in: prepositional('in', 'in'),
  of: prepositional('of', 'of'),
  against: prepositional('against', 'against'),
  at: prepositional('at', 'at'),
  about: prepositional('about', 'about'),
  over: prepositional('over', 'over'),
  none: (_sentence, at) => make('none', at),
};

/** The most telling frames first: "urged Japan to" before "urged Japan". */
const ORDER = Object.keys(MATCHERS) as Frame[];

/** The frames of an entry in that order, all and those that may stand behind an adjunct. */
const framesOf = builtOnce(({ frames }: ActEntry) => {
  const all = ORDER.filter((frame) => frames.includes(frame));
  return { all, afterAdjunct: all.filter((frame) => AFTER_ADJUNCT.has(frame)) };
});

function fitsObjects(sentence: Sentence, entry: ActEntry, { object: phrase, verb, frame }: Complement): boolean {
  // "agreed on May 3 to": when, not on what.
  if (phrase && isTimeOfAct(sentence, phrase)) return false;
  if (phrase && entry.except.includes(sentence.words[phrase.head]!.singular)) return false;
  if (frame === 'to' && sentence.words[verb!.head]!.lemmas.some((lemma) => entry.except.includes(lemma))) return false;
  if (entry.objects.length === 0 || !(frame === 'object' || frame === 'to object' || frame === 'at')) return true;
  if (!phrase) return false;
  const head = sentence.words[phrase.head]!.lower;
  const { mention } = sentence.words[phrase.head]!;
  if (mention?.type === 'agreement' && entry.objects.includes('agreement')) return true;
  return entry.objects.some((noun) => head === noun || head === noun + 's' || head === noun.replace(/y$/, 'ies'));
}

const isTimeOfAct = ({ words }: Sentence, { head, end }: NounPhrase): boolean =>
  words[head]!.mention?.type === 'date' && /^(to|that)$/.test(words[end]?.lower ?? '');

const isOpeningMark = (text: string | undefined): boolean => text === '“' || text === '"';

/** End (exclusive) of a list of noun phrases that starts with this one: "Japan and the Philippines". */
function endOfList(sentence: Sentence, first: NounPhrase): number {
  let end = first.end;
  for (;;) {
    const { words } = sentence;
    let next = end;
    if (words[next]?.text === ',') next++;
    if (words[next]?.lower === 'and' || words[next]?.lower === 'of' || words[next]?.lower === 'in') next++;
    if (next === end) return end;
    const phrase = phraseFrom(sentence, next);
    if (!phrase) return end;
    end = phrase.end;
  }
}
