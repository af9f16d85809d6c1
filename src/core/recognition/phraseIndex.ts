import { isDigit, isLetter, lower, type ScannedText } from './scannedText';
import { triggerWords, visitTriggers, type TriggerWords } from './triggerWords';

/** A form of a lexicon entry as it stands in text. */
export interface Phrase<T> {
  /** As in the lexicon, typewriter apostrophes. */
  readonly form: string;
  readonly entry: T;
}

/** Finds the forms of a lexicon in running text; built once per lexicon. */
export interface PhraseIndex<T> {
  readonly triggers: TriggerWords<readonly Phrase<T>[]>;
  readonly ignoreCase: boolean;
}

export interface PhraseMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly phrase: Phrase<T>;
}

/** Forms must begin with a letter; others can never be found and are left out. */
export function phraseIndex<T>(
  phrases: Iterable<Phrase<T>>,
  { ignoreCase }: { readonly ignoreCase: boolean },
): PhraseIndex<T> {
  const byFirstWord = new Map<string, Phrase<T>[]>();
  for (const phrase of phrases) {
    const word = /^[a-z]+/i.exec(phrase.form)?.[0].toLowerCase();
    if (word === undefined) continue;
    const group = byFirstWord.get(word);
    if (group) group.push(phrase);
    else byFirstWord.set(word, [phrase]);
  }
  for (const group of byFirstWord.values()) group.sort((a, b) => b.form.length - a.form.length);
  return { triggers: triggerWords(byFirstWord), ignoreCase };
}

/** The forms in a text, the longest at each place, left to right without overlaps. */
export function findPhrases<T>(scanned: ScannedText, { triggers, ignoreCase }: PhraseIndex<T>): PhraseMatch<T>[] {
  const { text } = scanned;
  const found: PhraseMatch<T>[] = [];
  visitTriggers(scanned, triggers, (start, wordEnd, phrases) => {
    if (isJoined(text, start - 1)) return wordEnd;
    for (const phrase of phrases) {
      const end = start + phrase.form.length;
      if (!sameForm(text, start, phrase.form, ignoreCase) || isJoined(text, end)) continue;
      found.push({ start, end, phrase });
      return end;
    }
    return wordEnd;
  });
  return found;
}

const UNDERSCORE = 0x5f;

/** True where a letter or digit would make the form part of a longer word. */
function isJoined(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isLetter(unit) || isDigit(unit) || unit === UNDERSCORE;
}

function sameForm(text: string, start: number, form: string, ignoreCase: boolean): boolean {
  if (start + form.length > text.length) return false;
  for (let i = 0; i < form.length; i++) {
    const a = plain(text.charCodeAt(start + i));
    const b = plain(form.charCodeAt(i));
    if (a !== b && !(ignoreCase && lower(a) === lower(b))) return false;
  }
  return true;
}

/** Typographic apostrophes, no-break blanks and hyphens read like those of a typewriter. */
function plain(unit: number): number {
  if (unit < 128) return unit;
  if (unit === 0x2019 || unit === 0x2018 || unit === 0x02bc) return 0x27;
  if (unit === 0xa0 || unit === 0x202f || unit === 0x2009) return 0x20;
  return unit === 0x2010 || unit === 0x2011 || unit === 0x2013 ? 0x2d : unit;
}
