import { toWellFormed } from '../../text/plainText';

/** A content line may have at most this many octets before its CR LF (RFC 5545, 3.1). */
const MAX_OCTETS = 75;

/**
 * One property as RFC 5545 writes it, folded and ended by CR LF. `name` may carry parameters ("DTSTART;VALUE=DATE");
 * `value` is taken as it is, see `textValue`.
 */
export const contentLine = (name: string, value: string): string => `${fold(`${name}:${value}`)}\r\n`;

/** Foreign text as a TEXT value (RFC 5545, 3.3.11): no character of it can end the line or the value. */
export const textValue = (text: string): string =>
  toWellFormed(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n|\u2028|\u2029/g, '\\n')
    // Of the control characters only the tab may stand in a value.
    .replace(CONTROLS, '');

const CONTROLS = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g;

/** Breaks a long line into pieces that each begin with a blank; a character is never cut in two. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > MAX_OCTETS) {
      lines.push(current);
      [current, octets] = [' ', 1];
    }
    current += character;
    octets += more;
  }
  return [...lines, current].join('\r\n');
}

/** The length of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
