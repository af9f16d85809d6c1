import type { Actor } from './actors';
import { holds } from './office';
import type { Person } from './people';

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

/** Of the actors of a document, and what it tells of its people. Found when it is first asked for. */
export function firstCalled(actors: readonly Actor[], people: ReadonlyMap<string, Person>): FirstCalled {
  let organizations: ReadonlyMap<string, number> | undefined;
  let persons: readonly FirstAct[] | undefined;
  const officers = new Map<string, number>();
  return {
    organization: (noun) => (organizations ??= firstByNoun(actors)).get(noun) ?? Infinity,
    officer(office) {
      const known = officers.get(office);
      if (known !== undefined) return known;
      persons ??= firstActs(actors, people);
      const first = persons.find(({ person }) => holds(person, office))?.actor ?? Infinity;
      officers.set(office, first);
      return first;
    },
  };
}

function firstByNoun(actors: readonly Actor[]): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  for (const i of firstOfEach('organization', actors)) {
    for (const noun of actors[i]!.nouns) if (!firsts.has(noun)) firsts.set(noun, i);
  }
  return firsts;
}

/** A person of whom the document says who it is, and the actor that is the first to stand for that person. */
interface FirstAct {
  readonly person: Person;
  readonly actor: number;
}

function firstActs(actors: readonly Actor[], people: ReadonlyMap<string, Person>): readonly FirstAct[] {
  return firstOfEach('person', actors).flatMap((actor) => {
    const person = people.get(actors[actor]!.name);
    return person && isDescribed(person) ? [{ person, actor }] : [];
  });
}

/** Of all actors of a type and a name the first, by index. */
function firstOfEach(wanted: Actor['type'], actors: readonly Actor[]): readonly number[] {
  const names = new Set<string>();
  const firsts: number[] = [];
  for (let i = 0; i < actors.length; i++) {
    const { type, name } = actors[i]!;
    if (type !== wanted || names.has(name)) continue;
    names.add(name);
    firsts.push(i);
  }
  return firsts;
}

/** Of most persons a text does not say who they are. */
const isDescribed = ({ description }: Person): boolean => description.trim() !== '';
