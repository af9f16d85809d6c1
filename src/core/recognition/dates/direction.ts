/** Which way from the day of publication a phrase points. */
export type Direction = 'past' | 'future' | 'unknown';

/** How far around a date its verb is looked for, in characters: about one clause. */
const CLAUSE_BEFORE = 160;
const CLAUSE_AFTER = 90;

const INFINITIVE_AFTER =
  'agreed|agrees|pledged|pledges|vowed|promised|plans?|planned|intends?|intended|expects?|expected|scheduled|set|due|' +
  'hopes?|hoped|wants?|wanted|needs?|needed|ready|prepared|going|is|are|am|was|were|likely|slated|aims?|aimed';
/** News tells a timetable in the present: "the round, which starts on June 16". */
const TIMETABLE = 'starts|begins|opens|resumes|convenes|arrives|expires|takes\\s+(?:place|effect)';
const FUTURE = `${TIMETABLE}|will|shall|would|'ll|’ll|won't|won’t|upcoming|forthcoming|deadline|scheduled|slated|ahead\\s+of|(?:${INFINITIVE_AFTER})\\s+to|(?:is|are|be)\\s+(?:expected|planned|due|set|likely)|(?:by|until|till|before)\\s*$`;
/** "will be held" and "to be sent" have yet to come. */
const PAST =
  '(?<!\\bbe\\s)(?:said|told|met|held|was|were|had|did|took|began|came|went|wrote|gave|left|made|saw|has|spoke|won|lost|sent|brought|' +
  'found|struck|put|led|rose|fell|grew)|since|ago|earlier|(?!need|proceed|exceed|succeed|indeed|speed)(?<!\\bbe\\s)(?<!\\bbe\\s\\w+ly\\s)[a-z]{2,}ed';
const CUE = new RegExp(`(?<![\\p{L}])(?:(${FUTURE})|(${PAST}))(?![\\p{L}])`, 'giu');

/**
 * Reads the tense around a date: the last verb before it in its sentence, else the first one after it. News puts the
 * day right behind the verb it belongs to ("said on Tuesday", "will meet on Thursday").
 */
export function directionAt(text: string, start: number, end: number): Direction {
  return directionOf(lastCueBefore(text, start) ?? firstCue(text.slice(end, end + CLAUSE_AFTER)));
}

/** The same, without verbs behind the date that belong to another clause. */
export function directionNear(text: string, start: number, end: number): Direction {
  const [clause = ''] = text.slice(end, end + CLAUSE_AFTER).split(/[,;:–—]/, 1);
  return directionOf(lastCueBefore(text, start) ?? firstCue(clause));
}

function directionOf(cue: RegExpMatchArray | undefined): Direction {
  if (!cue) return 'unknown';
  return cue[1] === undefined ? 'past' : 'future';
}

function lastCueBefore(text: string, start: number): RegExpMatchArray | undefined {
  const before = text.slice(Math.max(0, start - CLAUSE_BEFORE), start);
  const sentence = before.slice(sentenceStart(before)).replace(/(\s)(?:the|on|in|this|next)\s+$/i, '$1');
  return [...sentence.matchAll(CUE)].at(-1);
}

function firstCue(after: string): RegExpMatchArray | undefined {
  const stop = after.search(/[.!?](?:\s|$)/);
  const [cue] = (stop < 0 ? after : after.slice(0, stop)).matchAll(CUE);
  return cue;
}

/** After the last full stop that is followed by a capital, unless it closes an abbreviation such as "U.S." or "Mr.". */
function sentenceStart(before: string): number {
  let start = 0;
  for (const match of before.matchAll(
    /(?<![A-Z]|\b(?:Mr|Ms|Mrs|Dr|St|Gen|Sen|Rep|Gov))[.!?]["”’)]*\s+(?=["“‘(]?[A-Z])/g,
  )) {
    start = match.index + match[0].length;
  }
  return start;
}
