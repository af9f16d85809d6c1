import { said } from '../../message';
import { builtOnce } from '../../builtOnce';
import type { Finding } from '../mentionIn';
import { findPhrases, phraseIndex } from '../phraseIndex';
import type { RecognitionLexicon } from '../recognitionLexicon';
import { blockByBlock } from '../recognizer';
import type { ScannedText } from '../scannedText';
import { triggerWords, visitTriggers } from '../triggerWords';
import { electionAt } from './elections';
import { gatheringAt } from './gatherings';
import { roundAt } from './rounds';

/** Rounds of talks, named summits and conferences, elections, and events known by name. */
export const eventsRecognizer = blockByBlock('events', (scanned, lexicon) => [
  ...findByNoun(scanned, lexicon),
  ...findPhrases(scanned, eventForms(lexicon)).map(({ start, end, phrase }): Finding => ({
    type: 'event',
    span: { start, end },
    rule: 'events/known',
    reason: said`known event`,
    value: phrase.entry,
  })),
]);

type At = (text: string, start: number, end: number, lexicon: RecognitionLexicon) => Finding | undefined;

const numbered: At = (text, start, end) => {
  const number = /^[-\s]?\d{1,2}(?!\w|[.,]\d|%|-\w)/.exec(text.slice(end, end + 5));
  if (!number || /\w$/.test(text.slice(Math.max(0, start - 1), start)) || !/^\p{Lu}+$/u.test(text.slice(start, end)))
    return undefined;
  const span = { start, end: end + number[0].length };
  const value = text.slice(start, span.end).replace(/[-\s]/, '');
  return { type: 'event', span, rule: 'events/numbered', reason: said`numbered conference`, value };
};

const capitalizedOnly: At = (text, start, end, lexicon) =>
  /^\p{Lu}/u.test(text.slice(start, start + 1)) ? gatheringAt(text, start, end, lexicon) : undefined;

const roundOrGathering: At = (text, start, end, lexicon) =>
  roundAt(text, start) ?? gatheringAt(text, start, end, lexicon);

const triggers = triggerWords(
  new Map<string, At>([
    ['round', roundAt],
    ['session', roundAt],
    ['meeting', roundOrGathering],
    ['summit', roundOrGathering],
    ['conference', gatheringAt],
    ['ministerial', gatheringAt],
    ['talks', capitalizedOnly],
    ['dialogue', capitalizedOnly],
    ['election', electionAt],
    ['elections', electionAt],
    ['referendum', electionAt],
    ['cop', numbered],
    ['mc', numbered],
  ]),
);

function findByNoun(scanned: ScannedText, lexicon: RecognitionLexicon): Finding[] {
  const { text } = scanned;
  const found: Finding[] = [];
  visitTriggers(scanned, triggers, (start, end, at) => {
    const event = at(text, start, end, lexicon);
    if (event) found.push(event);
    return event?.span.end ?? end;
  });
  return found;
}

/** Names and aliases of known events, as written there. */
const eventForms = builtOnce((lexicon: RecognitionLexicon) => {
  const phrases = lexicon.events.entries.flatMap(({ name, aliases }) =>
    [name, ...aliases].map((form) => ({ form, entry: name })),
  );
  return phraseIndex(phrases, { ignoreCase: false });
});
