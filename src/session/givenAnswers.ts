/** What the editor has been told of the present version of a thing. It asks again by itself once there is another version. */
export interface GivenAnswers<K extends object> {
  /** Remembers an answer to what was asked of this version. */
  give(key: K, version: number, answer: string): void;
  /**
   * All that were given for this version: several questions may be under way at once, and the answer that was given last is
   * not always the one that is shown.
   */
  givenFor(key: K, version: number): readonly string[];
}

export function givenAnswers<K extends object>(): GivenAnswers<K> {
  const given = new WeakMap<K, Given>();
  const givenFor = (key: K, version: number): Given['answers'] => {
    const known = given.get(key);
    return known?.version === version ? known.answers : [];
  };
  return {
    give(key, version, answer) {
      const isOld = (given.get(key)?.version ?? version) > version;
      if (!isOld) given.set(key, { version, answers: [...givenFor(key, version), answer] });
    },
    givenFor,
  };
}

interface Given {
  readonly version: number;
  readonly answers: readonly string[];
}
