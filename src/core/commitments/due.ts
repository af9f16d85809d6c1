import type { Due } from './commitment';
import { groupAt, groupFrom, skipAdverbs } from './clause';
import type { WordRange } from './coordination';
import { textBetween } from './wording';
import type { Sentence } from './sentence';

/** Finds by when: a date with its preposition, or words such as "later this month", in the words first, then around them. */
export function findDue(sentence: Sentence, { start, end }: WordRange, published: string | undefined): Due | undefined {
  const { length } = sentence.words;
  return (
    dated(sentence, start, end, published) ??
    vague(sentence, start, end) ??
    dated(sentence, end, length, published) ??
    dated(sentence, 0, start, published, start) ??
    vague(sentence, 0, length)
  );
}

const DEADLINES = new Set([
  'by',
  'before',
  'until',
  'till',
  'within',
  'in',
  'on',
  'at',
  'from',
  'during',
  'for',
  'through',
  'around',
]);

function dated(
  sentence: Sentence,
  from: number,
  to: number,
  published: string | undefined,
  start = 0,
): Due | undefined {
  for (let i = from; i < to; i++) {
    const { mention } = sentence.words[i]!;
    if (mention?.type !== 'date' || standsByVerb(sentence, i) || tellsWhenDone(sentence, i, start)) continue;
    let end = i;
    while (end < to && sentence.words[end]!.mention === mention) end++;
    const date = mention.value;
    const past = /\b(last|ago|earlier|previous|yesterday)\b/i.test(mention.text) || isPast(date, published);
    if (past || ['since', 'earlier'].includes(sentence.words[i - 1]?.lower ?? '')) continue;
    let first = i;
    while (
      first > from &&
      (sentence.words[first - 1]!.lower === 'the' || DEADLINES.has(sentence.words[first - 1]!.lower))
    )
      first--;
    const keep = sentence.words[first]!;
    // "in the coming weeks" keeps its "in", a day or a month stands alone.
    const span = keep.lower === 'in' && sentence.words[first + 1]?.lower === 'the';
    if (!span && ['on', 'in', 'at', 'for', 'from'].includes(keep.lower)) first = i;
    return { phrase: textBetween(sentence, first, end), date };
  }
  return undefined;
}

/** "said Monday", "pledged on Monday to", "Peru today called": a date right beside a verb in the past. */
function standsByVerb(sentence: Sentence, i: number): boolean {
  const { words } = sentence;
  const { mention } = words[i]!;
  let before = i - 1;
  while (before >= 0 && words[before]!.mention === mention) before--;
  if (/^(on|in)$/.test(words[before]?.lower ?? '')) before--;
  let behind = i + 1;
  while (words[behind]?.mention === mention) behind++;
  return [groupAt(sentence, before), groupFrom(sentence, skipAdverbs(words, behind))].some(
    (group) => group?.past === true && group.form === 'finite' && group.modal === undefined,
  );
}

/** "In testimony today, Lie said", "On Monday, Lie pledged": a date before what starts at the word `start`, unless it is a deadline. */
function tellsWhenDone({ words, groups }: Sentence, i: number, start: number): boolean {
  if (i >= start || LIMITS.has(words[i - 1]?.lower ?? '')) return false;
  const verb = groups.find((group) => group.start > i && group.form === 'finite');
  return verb?.past === true && verb.modal === undefined;
}

const LIMITS = new Set(['by', 'before', 'until', 'till', 'within', 'from']);

const isPast = (date: string | undefined, published: string | undefined): boolean =>
  date !== undefined && published !== undefined && /^\d{4}/.test(date) && date < published.slice(0, date.length);

/** Phrases of time that name no date. */
const VAGUE =
  /\b(?:as (?:early|soon|quickly) as possible|as soon as \w+|(?:in|within|over) the (?:near future|(?:coming|next)(?: (?:few|several|two|three|four|five|six|ten))? (?:days|weeks|months|years))|within (?:[\w-]+ ){1,2}(?:days|weeks|months|years)|in the near (?:future|term)|(?:very )?(?:soon|shortly|immediately)|before long|by the end of (?:the |this |next )?[\w-]+|by (?:early|mid|late)[- ]?\w*|(?:later|early|late) (?:this|next) (?:week|month|year|spring|summer|autumn|fall|winter)|(?:this|next) (?:week|month|year|quarter|spring|summer|autumn|fall|winter)|tomorrow(?: (?:morning|afternoon|evening|night))?|today|tonight|before the [\w -]{3,30}?(?=[,.;]| to\b|$)|until the [\w -]{3,60}?(?=[,.;]|$)|ahead of the [\w -]{3,30}?(?=[,.;]|$)|in (?:early|mid|late)[- ]\w+)\b/i;

function vague(sentence: Sentence, from: number, to: number): Due | undefined {
  const text = textBetween(sentence, from, to);
  const match = VAGUE.exec(text);
  if (!match || /^(today|immediately)$/i.test(match[0])) return undefined;
  return { phrase: match[0].replace(/^in (?=early|mid|late)/i, ''), date: undefined };
}
