import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** Words that many expressions begin with, or go over: repeated, they are long texts that nearly match. */
const COMMON = [
  ' ',
  '\n',
  '\t',
  'a',
  'A',
  '1',
  '.',
  ',',
  '-',
  '"',
  '(',
  '[',
  '<',
  '>',
  '/',
  '\\',
  'é',
  'a ',
  'Aa ',
  '1,',
  'the ',
];
/** What a text ends in, so that what has matched so far is in vain. */
const END = '\u0001';

/**
 * Texts of about `length` units that are bad for an expression: of each repetition in it, what is repeated, many times
 * over, behind what must come before it, and once more with that before each; and of common characters.
 */
export function attacksOn(source: string, flags: string, length: number): readonly string[] {
  const pattern = new RegExpParser().parsePattern(source, undefined, undefined, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const repetitions = repetitionsIn(pattern).filter(({ repeated }) => repeated !== '');
  // Without any, its time is bounded whatever the text.
  if (repetitions.length === 0) return [];
  const pumps = new Set(COMMON.map((unit) => unit.repeat(length / unit.length)));
  for (const { before, repeated } of repetitions) {
    pumps.add(before + repeated.repeat(length / repeated.length));
    pumps.add((before + repeated).repeat(length / (before.length + repeated.length)));
  }
  return Array.from(pumps, (pump) => pump + END);
}

interface Repetition {
  /** A text that the expression takes before it comes to the repetition. */
  readonly before: string;
  /** A text that is taken once by what is repeated. */
  readonly repeated: string;
}

type Node = AST.Pattern | AST.Alternative | AST.Element;

function repetitionsIn(node: Node, before = ''): readonly Repetition[] {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.flatMap((alternative) => repetitionsIn(alternative, before));
    case 'Assertion':
      return 'alternatives' in node ? node.alternatives.flatMap((one) => repetitionsIn(one, before)) : [];
    case 'Alternative':
      return node.elements.flatMap((element, i) =>
        repetitionsIn(element, before + node.elements.slice(0, i).map(sampleOf).join('')),
      );
    case 'Quantifier': {
      const own = node.max > 1 ? variantsOf(node.element).map((repeated) => ({ before, repeated })) : [];
      return [...own, ...repetitionsIn(node.element, before)];
    }
    default:
      return [];
  }
}

/** Some texts that an element takes: each alternative of a group, some characters of a class. */
function variantsOf(node: AST.Element): readonly string[] {
  if (node.type === 'Group' || node.type === 'CapturingGroup') return node.alternatives.map(sampleOf);
  if (node.type === 'CharacterClass' || node.type === 'CharacterSet') return charactersOf(node);
  return [sampleOf(node)];
}

/** A text that a part of an expression takes. */
function sampleOf(node: Node | AST.Quantifier): string {
  switch (node.type) {
    case 'Alternative':
      return node.elements.map(sampleOf).join('');
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return sampleOf(node.alternatives.at(-1)!);
    case 'Quantifier':
      return sampleOf(node.element).repeat(Math.max(node.min, Math.min(1, node.max)));
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterClass':
    case 'CharacterSet':
      return charactersOf(node)[0] ?? '';
    default:
      return '';
  }
}

/** Where a class is to be tried: characters of all the kinds that classes name. */
const PROBES = [...'aAzZ0 9\n\t_.,-–—’\'"()[]{}<>/\\|:;&#$%*+=?!@~^`éÉßñ中あ€👩\u00a0'];

/** Up to four characters that a class holds. */
function charactersOf(node: AST.CharacterClass | AST.CharacterSet): readonly string[] {
  const holds = new RegExp(`^${node.raw}$`, 'su');
  return PROBES.filter((probe) => holds.test(probe)).slice(0, 4);
}
