/** As many letters as stand raised in a text without being in the way. */
const MOST = 3;

/** For each name as few letters of its beginning as tell it from the others, as far as three can. */
export function initials(names: readonly string[]): ReadonlyMap<string, string> {
  const beginning = (name: string, length: number): string => [...name].slice(0, length).join('');
  const isOwn = (name: string, length: number): boolean =>
    !names.some((other) => other !== name && beginning(other, length) === beginning(name, length));
  return new Map(
    names.map((name) => {
      let length = 1;
      while (length < MOST && !isOwn(name, length)) length++;
      return [name, beginning(name, length)];
    }),
  );
}
