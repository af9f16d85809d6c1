/**
 * The same text in a string of its own. A part that is cut out of a string keeps all of it in memory; a paragraph would keep
 * the version of the whole text in which it was last typed.
 */
export const detached = (part: string): string => ` ${part}`.slice(1);
