import { said } from '../../message';
import type { Finding } from '../mentionIn';
import type { ScannedText } from '../scannedText';
import { triggerWords, visitTriggers } from '../triggerWords';
import type { DateContext } from './dateContext';
import type { DateReading, DateRule } from './dateRule';
import { directionAt, directionNear } from './direction';
import { dayRules } from './rules/dayRules';
import { monthRules } from './rules/monthRules';
import { periodRules } from './rules/periodRules';
import { relativeRules } from './rules/relativeRules';
import { weekdayRules } from './rules/weekdayRules';
import { yearRules } from './rules/yearRules';

/** Where two forms match equally long, the earlier one is meant. */
const rules: readonly DateRule[] = [
  ...weekdayRules,
  ...dayRules,
  ...monthRules,
  ...periodRules,
  ...yearRules,
  ...relativeRules,
];

const NUMBER = '#';

const triggers = triggerWords(rulesByWord(), rulesAt(NUMBER));

/** The dates of a text: at each word that can start one, the form that matches the longest stretch. */
export function findDates(scanned: ScannedText, context: DateContext): Finding[] {
  const { text } = scanned;
  const found: Finding[] = [];
  visitTriggers(scanned, triggers, (start, end, candidates) => {
    const best = longestMatch(text, start, candidates);
    if (!best) return end;
    found.push(dateAt(text, best.match, best.rule, context));
    return start + best.match[0].length;
  });
  return found;
}

/** What a form may want to know about the words behind it. */
const LOOK_AHEAD = 12;

interface Match {
  readonly rule: DateRule;
  readonly match: RegExpExecArray;
}

function longestMatch(text: string, start: number, candidates: readonly DateRule[]): Match | undefined {
  let best: Match | undefined;
  for (const rule of candidates) {
    rule.pattern.lastIndex = start;
    const match = rule.pattern.exec(text);
    if (match && match[0].length > (best?.match[0].length ?? 0)) best = { rule, match };
  }
  return best;
}

function dateAt(text: string, match: RegExpExecArray, rule: DateRule, context: DateContext): Finding {
  const span = { start: match.index, end: match.index + match[0].length };
  const groups = { ...match.groups, phrase: match[0], after: text.slice(span.end, span.end + LOOK_AHEAD) };
  const reading = (against: DateContext): DateReading => ({
    context: against,
    directionNear: () => directionNear(text, span.start, span.end),
    direction: () => directionAt(text, span.start, span.end),
  });
  const value = rule.value(groups, reading(context));
  const inferred = !context.published && value !== undefined && rule.value(groups, reading(UNDATED)) === undefined;
  const reason = inferred ? said`${rule.reason}; the year is told by a weekday and its date in this text` : rule.reason;
  return { type: 'date', span, rule: `dates/${rule.id}`, reason, value };
}

const UNDATED: DateContext = { published: undefined, anchor: undefined, spelled: new Map() };

function rulesByWord(): Map<string, readonly DateRule[]> {
  const words = new Set(rules.flatMap((rule) => rule.triggers).filter((word) => word !== NUMBER));
  return new Map([...words].map((word) => [word, rulesAt(word)]));
}

function rulesAt(word: string): readonly DateRule[] {
  return rules.filter((rule) => rule.triggers.includes(word));
}
