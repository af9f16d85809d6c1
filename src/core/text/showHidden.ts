/**
 * Characters that a reader does not see, or that change how what stands around them is seen: controls (a terminal obeys
 * them), signs of direction, fillers and spaces without width, tags. Unicode 16, categories Cc and Cf and the letters of
 * `Default_Ignorable_Code_Point`; selectors of variants stay, since they only choose a picture.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e0fff}]|\r(?!\n)|(?<![^\u0000-\u007f])[\u200c\u200d]|[\u200c\u200d](?![^\u0000-\u007f])/gu;

/**
 * A text as our own views show it: what is hidden in it is named, "ta⟨U+202E⟩riff". Joiners between letters of other
 * scripts and between pictures belong to the writing and stay.
 */
export const showHidden = (text: string): string => text.replace(HIDDEN, (character) => `⟨${codePoint(character)}⟩`);

/** JSON in which they are escaped, so that a terminal can show it; it means the same. */
export const escapeHidden = (json: string): string =>
  json.replace(HIDDEN, (character) =>
    Array.from({ length: character.length }, (_, i) => `\\u${hex(character.charCodeAt(i))}`).join(''),
  );

const codePoint = (character: string): string => `U+${hex(character.codePointAt(0)!).toUpperCase()}`;
const hex = (value: number): string => value.toString(16).padStart(4, '0');
