/** A key binding as the editor's list of defaults and the manifest write it. */
export interface Binding {
  /** Chords with blanks between: "ctrl+k ctrl+l". */
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/**
 * Two bindings collide if one person can want both at one time: the keys of one are those of the other, or only its
 * beginning, and there is a state of the editor in which both conditions hold. `facts` are conditions known to hold, or
 * not to hold, wherever `ours` does.
 */
export function collides(ours: Binding, theirs: Binding, facts: readonly string[] = []): boolean {
  if (!startsAlike(ours.key.split(' '), theirs.key.split(' '))) return false;
  const known = facts.map(toLiteral);
  return alternatives(ours.when).some((mine) =>
    alternatives(theirs.when).some((other) => isPossible([...known, ...mine, ...other])),
  );
}

const startsAlike = (a: readonly string[], b: readonly string[]): boolean =>
  a.slice(0, b.length).every((chord, at) => chord === b[at]);

/** One comparison of a condition: "x", "!x", "x == 'v'"; what is not understood may hold at any time. */
interface Literal {
  readonly name: string;
  readonly is: boolean;
  /** The value compared with; undefined for the mere name. */
  readonly value: string | undefined;
}

/** The editor writes conditions out as alternatives of comparisons, without brackets. */
const alternatives = (when = ''): readonly (readonly Literal[])[] =>
  when.split('||').map((all) => all.split('&&').map((one) => toLiteral(one.trim())));

function toLiteral(text: string): Literal {
  const compared = /^(?<name>[\w.:-]+) (?<sign>==|!=) '?(?<value>[^']*)'?$/.exec(text)?.groups;
  if (compared) return { name: compared['name']!, is: compared['sign'] === '==', value: compared['value'] };
  return { name: text.replace(/^!/, ''), is: !text.startsWith('!'), value: undefined };
}

const isPossible = (all: readonly Literal[]): boolean =>
  all.every(
    (one, at) => !(one.name === 'false' && one.is) && all.slice(at + 1).every((other) => !excludes(one, other)),
  );

function excludes(a: Literal, b: Literal): boolean {
  if (a.name !== b.name) return false;
  if (a.value === b.value) return a.is !== b.is;
  if (a.value !== undefined && b.value !== undefined) return a.is && b.is;
  // A name that does not hold has no value.
  const [plain, compared] = a.value === undefined ? [a, b] : [b, a];
  return !plain.is && compared.is;
}
