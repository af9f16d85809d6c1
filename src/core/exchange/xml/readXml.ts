import { SaxesParser } from 'saxes';
import { said, told, type Message } from '../../message';
import { lineOf, ok, SPLIT, trouble, type Read } from '../readFile';

/** An element of a document that was read. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** By name without prefix; namespace declarations are left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text inside, its own and that of its children. */
  readonly text: string;
  /** Counted from one. */
  readonly line: number;
}

/** Deeper than any of the formats; a code tree has a dozen levels. */
const MAX_DEPTH = 100;

/** A project with twelve thousand coded passages has that many; they are read in less than a second. */
const MAX_ELEMENTS = 200_000;

/**
 * Reads XML. A document type declaration is refused, whatever is in it: none of the formats has one, and that is where
 * entity bombs and references to other files are.
 */
export function readXml(text: string, file: string, most = MAX_ELEMENTS): Read<XmlElement> {
  const excess = elementBeyond(text, most);
  if (excess !== undefined) {
    return trouble(file, said`This XML has more than ${most} elements. ${SPLIT}`, lineOf(text, excess));
  }
  const parser = new SaxesParser<{ position: true }>({ position: true });
  const top: OpenElement = open('', new Map(), 0);
  const stack = [top];
  const refuse = (message: Message): never => {
    throw new XmlRefused(message, parser.line);
  };
  parser.on('doctype', () =>
    refuse(said`A document type declaration (DOCTYPE) is not read: no exchange format needs one.`),
  );
  parser.on('error', () => refuse(said`This is not well-formed XML; it may have been cut off. Export it again.`));
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length > MAX_DEPTH) refuse(said`This XML is nested more than ${MAX_DEPTH} deep; no tool writes that.`);
    const element = open(localName(name), attributesOf(attributes), parser.line);
    stack.at(-1)!.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    const { text: inside } = stack.pop()!;
    stack.at(-1)!.text += inside;
  });
  const addText = (part: string): void => void (stack.at(-1)!.text += part);
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    for (let at = 0; at < text.length; at += STEP) parser.write(text.slice(at, at + STEP));
    parser.close();
  } catch (error) {
    if (error instanceof XmlRefused) return trouble(file, error.complaint, error.line);
    throw error;
  }
  return ok(top.children[0]!);
}

/** All elements of that name at any depth below, in document order. */
export const elementsNamed = (within: XmlElement, name: string): readonly XmlElement[] =>
  within.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsNamed(child, name)]);

export const childrenNamed = (within: XmlElement | undefined, name: string): readonly XmlElement[] =>
  (within?.children ?? []).filter((child) => child.name === name);

export const childNamed = (within: XmlElement | undefined, name: string): XmlElement | undefined =>
  within?.children.find((child) => child.name === name);

/** A whole number of at least zero, as attributes hold offsets. */
export function countIn(element: XmlElement, attribute: string): number | undefined {
  const value = element.attributes.get(attribute);
  return value !== undefined && /^\d{1,10}$/.test(value) ? Number(value) : undefined;
}

/** Where the first tag beyond so many begins: found by looking for its bracket alone, long before all are parsed. */
function elementBeyond(text: string, most: number): number | undefined {
  let elements = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (NO_ELEMENT.has(text[at + 1] ?? '')) continue;
    if (++elements > most) return at;
  }
  return undefined;
}

/** What follows the bracket of an end tag, an instruction, a comment or a section of text. */
const NO_ELEMENT: ReadonlySet<string> = new Set(['/', '?', '!']);

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/** UTF-16 units given to the parser at a time: it works on a copy of them. */
const STEP = 65_536;

class XmlRefused extends Error {
  constructor(
    readonly complaint: Message,
    readonly line: number,
  ) {
    super(told(complaint));
  }
}

const open = (name: string, attributes: ReadonlyMap<string, string>, line: number): OpenElement => ({
  name,
  attributes,
  children: [],
  text: '',
  line,
});

function attributesOf(attributes: object): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  // The parser's record has no prototype; a list of its entries would take longer than the parser itself.
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) known.set(localName(name), (attributes as Record<string, string>)[name]!);
  }
  return known;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
