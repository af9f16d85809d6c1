const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text with halves of surrogate pairs replaced by U+FFFD, as String.toWellFormed of ES2024 gives it. */
export const toWellFormed = (text: string): string => text.replace(LONE_SURROGATE, '\uFFFD');
