import type { Decision } from '../annotation/body';
import type { ExchangeReview } from './exchangeDocument';

/** "accepted; Ana; 2026-05-01T10:00:00Z; a note": for formats that keep words only. A reply has no judgement. */
export const reviewText = ({ decision, note, author, time }: ExchangeReview): string =>
  [decision ?? 'reply', author.replace(/[\\;]/g, '\\$&'), time, ...(note === undefined ? [] : [note])].join('; ');

/** Undefined for words that are no review of ours. */
function parseReview(text: string): ExchangeReview | undefined {
  const match = /^(accepted|rejected|disputed|reply); ((?:\\[\\;]|[^;\\])*); ([^;]*)(?:; ([^]*))?$/.exec(text);
  if (!match) return undefined;
  const [, decision, author, time, note] = match;
  return {
    decision: decision === 'reply' ? undefined : (decision as Decision),
    note,
    author: author!.replace(/\\([\\;])/g, '$1'),
    time: time!,
  };
}

export const parseReviews = (texts: readonly string[]): readonly ExchangeReview[] =>
  texts.flatMap((text) => parseReview(text) ?? []);
