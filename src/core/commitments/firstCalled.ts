import { builtOnce } from '../builtOnce';
import type { Actor } from './actors';
import { holds } from './office';
import type { Person } from './people';

/** Who acts in a document, and what is known of the persons. */
interface Acting {
  readonly allActors: readonly Actor[];
  readonly people: ReadonlyMap<string, Person>;
}

/**
 * By a word, the first actor that may be called by it, as an index; Infinity where nobody may. Most words for an organization or
 * an office mean nobody whom the document names, and nothing need be searched for them.
 */
export interface FirstCalled {
  /** An organization with the word in its name. */
  readonly organization: (noun: string) => number;
  /** A person who holds the office. */
  readonly officer: (office: string) => number;
}

export const firstCalled = builtOnce(({ allActors, people }: Acting): FirstCalled => {
  const organizations = new Map<string, number>();
  const persons = new Map<Person, number>();
  allActors.forEach(({ type, name, nouns }, i) => {
    for (const noun of nouns) if (!organizations.has(noun)) organizations.set(noun, i);
    const person = type === 'person' ? people.get(name) : undefined;
    if (person && isDescribed(person) && !persons.has(person)) persons.set(person, i);
  });
  const described = [...persons.keys()];
  const officers = new Map<string, number>();
  return {
    organization: (noun) => organizations.get(noun) ?? Infinity,
    officer(office) {
      const known = officers.get(office);
      if (known !== undefined) return known;
      const first = described.find((person) => holds(person, office));
      const index = first ? persons.get(first)! : Infinity;
      officers.set(office, index);
      return index;
    },
  };
});

/** Of most persons a text does not say who they are. */
const isDescribed = ({ description }: Person): boolean => description.trim() !== '';
