import { groupBy } from '../groupBy';
import type { RoundMention } from './roundMentions';

/** A round of talks, put together from all that the documents say of it. */
export interface Round {
  readonly id: string;
  readonly number: number;
  /** ISO 8601 date or month of the first and the last day; undefined when no document tells. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly place: string | undefined;
  /** Named with it, by how often. */
  readonly parties: readonly string[];
  readonly mentions: readonly RoundMention[];
}

/** A later document that says "the first round" may speak of another series of talks: of another year. */
const SAME_SERIES_DAYS = 240;

/** The rounds that the documents of a dossier name, by date and number; those without a date last. */
export function joinRounds(mentions: readonly RoundMention[]): readonly Round[] {
  const rounds = [...groupBy(mentions, ({ number }) => number).values()].flatMap(splitBySeries).map(toRound);
  return rounds.sort((a, b) => compareText(a.start ?? '9999', b.start ?? '9999') || a.number - b.number);
}

/** Mentions of one number are of one round unless the days or the parties speak against it. */
function splitBySeries(mentions: readonly RoundMention[]): readonly (readonly RoundMention[])[] {
  const series: RoundMention[][] = [];
  for (const mention of mentions) {
    const same = series.find((others) => others.every((other) => mayBeSame(mention, other)));
    if (same) same.push(mention);
    else series.push([mention]);
  }
  return series;
}

function mayBeSame(a: RoundMention, b: RoundMention): boolean {
  const [day, other] = [a.published ?? a.date, b.published ?? b.date];
  if (
    day &&
    other &&
    Math.abs(Date.parse(firstDay(day)) - Date.parse(firstDay(other))) > SAME_SERIES_DAYS * 86_400_000
  ) {
    return false;
  }
  const isPair = a.parties.length >= 2 && b.parties.length >= 2;
  return !isPair || a.parties.some((party) => b.parties.includes(party));
}

function toRound(mentions: readonly RoundMention[]): Round {
  const date = mostNamed(
    mentions.flatMap((each) => each.date ?? []),
    preciseFirst,
  );
  const parties = groupBy(
    mentions.flatMap((each) => each.parties),
    (party) => party,
  );
  const [start, end = start] = date?.split('/') ?? [];
  return {
    id: `round:${mentions[0]!.number}:${start ?? mentions[0]!.file}`,
    number: mentions[0]!.number,
    start,
    end,
    place: mostNamed(
      mentions.flatMap((each) => each.place ?? []),
      () => 0,
    ),
    parties: [...parties].sort((a, b) => b[1].length - a[1].length).map(([party]) => party),
    mentions,
  };
}

/** The value that most documents agree on; among equals the one that the order prefers. */
function mostNamed(values: readonly string[], order: (a: string, b: string) => number): string | undefined {
  const counts = [...groupBy(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }));
  return counts.sort((a, b) => b.count - a.count || order(a.value, b.value))[0]?.value;
}

/** An interval before a day, a day before a month. */
const preciseFirst = (a: string, b: string): number => b.length - a.length;

const firstDay = (date: string): string => date.split('/')[0]!;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
