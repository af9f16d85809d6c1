import { toWellFormed } from '../../text/plainText';

/** A piece of XML, escaped as it has to be. */
export interface Xml {
  readonly xml: string;
}

/** Attributes without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element; texts among its children are escaped. */
export function element(name: string, attributes: Attributes = {}, children: readonly (Xml | string)[] = []): Xml {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeAttribute(String(value))}"`))
    .join('');
  if (children.length === 0) return { xml: `<${name}${written}/>` };
  const content = children.map((child) => (typeof child === 'string' ? escapeText(child) : child.xml)).join('');
  return { xml: `<${name}${written}>${content}</${name}>` };
}

/** A whole document; each child of the root on a line of its own. */
export function xmlDocument(name: string, attributes: Attributes, children: readonly Xml[]): string {
  const lines = children.flatMap((child) => [{ xml: '\n' }, child]);
  return `${XML_DECLARATION}${element(name, attributes, [...lines, { xml: '\n' }]).xml}\n`;
}

/** What XML 1.0 has no place for becomes U+FFFD: control characters but tab and line ends, and two that are no characters. */
export const xmlText = (text: string): string =>
  toWellFormed(text).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD');

/** A bare CR would be read as LF. */
const escapeText = (text: string): string =>
  xmlText(text).replace(/[&<>\r]/g, (sign) => ENTITIES[sign] ?? `&#${sign.charCodeAt(0)};`);

/** White space other than blanks would be read as blanks. */
const escapeAttribute = (text: string): string =>
  xmlText(text).replace(/[&<>"\t\r\n]/g, (sign) => ENTITIES[sign] ?? `&#${sign.charCodeAt(0)};`);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
