/** What a character is to the tokenizer. `None` is the place after the text's end. */
export const enum CharacterClass {
  Unknown,
  None,
  Space,
  Letter,
  Digit,
  Apostrophe,
  Other,
}

/** The class of the character that starts at an offset; combining marks count as letters, they never start a word's end. */
export function characterClass(text: string, at: number): CharacterClass {
  if (at >= text.length) return CharacterClass.None;
  const unit = text.charCodeAt(at);
  const known = CLASSES[unit] as CharacterClass;
  if (known !== CharacterClass.Unknown) return known;
  if (unit >= 0xd800 && unit <= 0xdfff) return classify(String.fromCodePoint(text.codePointAt(at) ?? unit));
  const found = classify(String.fromCharCode(unit));
  CLASSES[unit] = found;
  return found;
}

/** True for a to z: nearly all units of a text are, so that whoever looks at each of them asks this first. */
export const isSmallLetter = (unit: number): boolean => unit >= SMALL_A && unit <= SMALL_Z;

const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

function classify(character: string): CharacterClass {
  if (/\s|[\u200b\u2060\ufeff]/u.test(character)) return CharacterClass.Space;
  if (/[\p{L}\p{M}]/u.test(character)) return CharacterClass.Letter;
  if (/\p{Nd}/u.test(character)) return CharacterClass.Digit;
  if (/['\u2019\u02bc]/u.test(character)) return CharacterClass.Apostrophe;
  return CharacterClass.Other;
}

/** Filled as characters are met: asking the Unicode tables once per character is what makes the tokenizer fast. */
const CLASSES = new Uint8Array(0x10000);
