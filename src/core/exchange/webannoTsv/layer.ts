import { PROPERTIES } from '../values';

export const FORMAT_LINE = '#FORMAT=WebAnno TSV 3.3';

/** The layer of all annotations; it has to be set up in the project with these features, all of them texts. */
export const LAYER = 'webanno.custom.Rapporteur';

export const ID = 'id';
export const REVIEW = 'review';

/** The columns, in order. */
export const FEATURES = [...PROPERTIES, ID, REVIEW] as const;

/** Between the values of a feature that has several. */
export const BETWEEN_VALUES = ';';

/** What has a meaning in a feature's value stands behind a backslash. */
export const escapeValue = (text: string): string =>
  text.replace(/->|[\\[\]|_;*\t\n]/g, (sign) => (sign === '\t' ? '\\t' : sign === '\n' ? '\\n' : `\\${sign}`));

export const unescapeValue = (text: string): string =>
  text.replace(/\\(->|[^])/g, (_, sign: string) => (sign === 't' ? '\t' : sign === 'n' ? '\n' : sign));

/** In the text itself only control characters and the backslash are escaped, as Java escapes them. */
export const escapeText = (text: string): string =>
  text.replace(/[\u0000-\u0007\u000E-\u001F\\\t\n\f\r\b]/g, (sign) => `\\${CONTROLS.get(sign) ?? sign}`);

export const unescapeText = (text: string): string =>
  text.replace(/\\([^])/g, (_, sign: string) => SIGNS.get(sign) ?? sign);

const CONTROLS = new Map([
  ['\t', 't'],
  ['\n', 'n'],
  ['\f', 'f'],
  ['\r', 'r'],
  ['\b', 'b'],
]);
const SIGNS = new Map([...CONTROLS].map(([sign, letter]) => [letter, sign]));
