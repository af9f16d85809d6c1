/** How a word is written: the shortest description that tells names from other words. */
export const Shape = {
  Lower: 0,
  Punctuation: 1,
  Number: 2,
  /** "Japan". */
  Title: 3,
  /** "NATO"; two letters or more. */
  Upper: 4,
  /** "A". */
  SingleUpper: 5,
  /** "McCain", "iPhone", "ElBaradei". */
  Mixed: 6,
  /** "U.S.", "J.", "Mr.": capital first, full stop inside or at the end. */
  Dotted: 7,
  /** "G20", "M23". */
  UpperWithDigit: 8,
  /** "29th", "5G". */
  DigitFirst: 9,
  /** "e.g.", "etc.". */
  LowerDotted: 10,
} as const;

export const isCapitalized = (shape: number): boolean => shape >= Shape.Title && shape <= Shape.UpperWithDigit;

export function shapeOf(text: string, start: number, end: number): number {
  let upper = 0;
  let lower = 0;
  let digit = 0;
  let other = 0;
  for (let i = start; i < end; i++) {
    const kind = kindOf(text, i);
    if (kind === 1) lower++;
    else if (kind === 2) upper++;
    else if (kind === 3) digit++;
    else other++;
  }
  if (upper + lower === 0) return digit === 0 ? Shape.Punctuation : Shape.Number;
  const first = kindOf(text, start);
  if (first === 3) return Shape.DigitFirst;
  if (other > 0 && text.charCodeAt(end - 1) === 0x2e) return upper > 0 ? Shape.Dotted : Shape.LowerDotted;
  if (upper === 0) return Shape.Lower;
  if (digit > 0) return first === 2 ? Shape.UpperWithDigit : Shape.Mixed;
  if (lower === 0) return upper === 1 ? Shape.SingleUpper : Shape.Upper;
  return upper === 1 && first === 2 ? Shape.Title : Shape.Mixed;
}

/** 1 lower, 2 upper, 3 digit, 0 other. */
function kindOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) {
    if (unit >= 0x61 && unit <= 0x7a) return 1;
    if (unit >= 0x41 && unit <= 0x5a) return 2;
    return unit >= 0x30 && unit <= 0x39 ? 3 : 0;
  }
  const character = text.charAt(at);
  const low = character.toLowerCase();
  if (low !== character) return 2;
  return low !== character.toUpperCase() ? 1 : OTHER_LETTER.test(character) ? 1 : 0;
}

/** Letters without case; most are in scripts that Rapporteur does not read, but they are letters. */
const OTHER_LETTER = /\p{L}/u;
