import { said, type Message } from '../message';
import type { Changed } from './anchoring';
import { factsChangedText, listOfChanges } from './factChanges';

/** What changed in one line: the facts where there are any, else the words. */
export function changedText({ facts, words }: Changed): Message {
  return facts.length > 0 ? factsChangedText(facts) : said`words changed: ${listOfChanges(words)}`;
}
