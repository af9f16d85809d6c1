import type { Analysis } from '../analysis';
import { toSource } from '../document/prose';
import type { Mention } from '../recognition/mention';
import { ORDINAL_WORDS, ordinalNumber } from '../recognition/numberWords';
import { sentenceSpans } from '../text/sentences';
import { contains, type Span } from '../text/span';

/** A sentence that speaks of a numbered round of talks, with what it tells about it. */
export interface RoundMention {
  readonly file: string;
  /** "second round", in the document. */
  readonly span: Span;
  readonly number: number;
  /** ISO 8601 date, month or interval ("2026-05-19/2026-05-20"), nearest to the words; undefined when none is named. */
  readonly date: string | undefined;
  /** Where it is held, by canonical name. */
  readonly place: string | undefined;
  /** Who of those that act in the document is named in the sentence. */
  readonly parties: readonly string[];
  /** ISO 8601 date of the document. */
  readonly published: string | undefined;
}

const ROUND = new RegExp(
  `\\b(?<which>${ORDINAL_WORDS.join('|')}|\\d{1,2}(?:st|nd|rd|th))(?:-|\\s+)(?:[a-z-]+\\s+)?rounds?\\b`,
  'gi',
);
const TALKS = '(?:talks|negotiat\\p{L}*|consultations?|discussions?|dialogue|meetings?)\\b';
const SPEAKS_OF_TALKS = new RegExp(`\\b${TALKS}`, 'iu');
/** "of tariff talks", "of their third-country trade negotiations"; not "of sanctions hurt the talks". */
const OF_TALKS = new RegExp(
  `^\\s+of\\s+(?:(?:the|their|its|our)\\s+)?(?:(?!(?:the|and|in|on|at)\\b)[\\p{L}\\p{N}.'’–-]+\\s+){0,3}?${TALKS}`,
  'iu',
);
/** Voters and boxers go through rounds, too. */
const NO_TALKS =
  /\b(?:elections?|vot(?:es?|ers|ing)|ballots?|run-?off|polls?|match|tournament|draft|funding|applause)\b/i;

/** Every numbered round of talks that a document names, in text order; none in a document that speaks of no talks. */
export function roundMentions(file: string, analysis: Analysis): readonly RoundMention[] {
  const { blocks } = analysis.document;
  if (!blocks.some(({ prose }) => SPEAKS_OF_TALKS.test(prose.text))) return [];
  return blocks.flatMap(({ prose }, block) =>
    [...prose.text.matchAll(ROUND)].flatMap((match) => {
      const words = { start: match.index, end: match.index + match[0].length };
      const sentence = sentenceSpans(prose.text).find((each) => contains(each, words)) ?? words;
      if (!isOfTalks(prose.text.slice(words.end, sentence.end), prose.text.slice(sentence.start, sentence.end)))
        return [];
      const number = ordinalNumber(match.groups!['which']!) ?? 0;
      return [{ file, number, span: toSource(prose, words), ...circumstances(analysis, block, words, sentence) }];
    }),
  );
}

/** "the second round of tariff talks", or "the second round" where the sentence names nothing else that has rounds. */
const isOfTalks = (after: string, sentence: string): boolean =>
  /^\s+of\s/.test(after) ? OF_TALKS.test(after) : !NO_TALKS.test(sentence);

/** When, where and between whom, from the mentions in the sentence. */
function circumstances(
  { document, mentions, commitments }: Analysis,
  block: number,
  words: Span,
  sentence: Span,
): Pick<RoundMention, 'date' | 'place' | 'parties' | 'published'> {
  const text = document.blocks[block]!.prose.text;
  const near = mentions.filter((each) => each.block === block && contains(sentence, each.prose));
  const actors = new Set(commitments.flatMap(({ parties, addressees }) => [...parties, ...addressees]));
  const venues = near.filter((each) => isVenue(each, text));
  return {
    date: nearest(near.filter(isDay), words)?.value,
    place: nearest(venues, words)?.value,
    parties: [...new Set(near.flatMap(({ value }) => (value && actors.has(value) ? [value] : [])))],
    published: document.published,
  };
}

/** A year is too vague to date a meeting. */
const isDay = ({ type, value }: Mention): boolean => type === 'date' && /^\d{4}-\d{2}/.test(value ?? '');

/** "in London", "at Lancaster House": a place that is only named may be anything. */
const isVenue = ({ type, prose }: Mention, text: string): boolean =>
  type === 'place' && /\b(?:in|at)\s+$/i.test(text.slice(Math.max(0, prose.start - 4), prose.start));

/** What follows the words is more likely said of them than what precedes. */
const BEHIND_FACTOR = 2;

function nearest(mentions: readonly Mention[], words: Span): Mention | undefined {
  const distance = ({ prose }: Mention): number =>
    prose.start >= words.end ? prose.start - words.end : BEHIND_FACTOR * (words.start - prose.end);
  return mentions.toSorted((a, b) => distance(a) - distance(b))[0];
}
