/** Values that come one after another, each by its name, and may be asked for before they are there. */
export interface Expected<Value> {
  /** Undefined for what is not there (yet). */
  now(name: string): Value | undefined;
  /** Waits for it; undefined once nothing more comes. */
  later(name: string): Promise<Value | undefined>;
  /** Throws when another value has this name. Calling what is returned takes the value away. */
  bring(name: string, value: Value): () => void;
  /** Says that nothing more comes, to those who wait and those who will ask. */
  complete(): void;
}

export function createExpected<Value>(): Expected<Value> {
  const there = new Map<string, Value>();
  const waiting = new Map<string, ((value: Value | undefined) => void)[]>();
  let isComplete = false;
  const tell = (name: string, value: Value | undefined): void => {
    waiting.get(name)?.forEach((resolve) => resolve(value));
    waiting.delete(name);
  };
  return {
    now: (name) => there.get(name),
    later: (name) =>
      new Promise((resolve) => {
        if (isComplete || there.has(name)) return resolve(there.get(name));
        waiting.set(name, [...(waiting.get(name) ?? []), resolve]);
      }),
    bring(name, value) {
      if (there.has(name)) throw new Error(`There are two of the name ${name}.`);
      there.set(name, value);
      tell(name, value);
      return () => void (there.get(name) === value && there.delete(name));
    },
    complete() {
      isComplete = true;
      for (const name of [...waiting.keys()]) tell(name, undefined);
    },
  };
}
