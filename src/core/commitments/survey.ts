import type { PolicyDocument } from '../document/policyDocument';
import type { Entity } from '../entities/entity';
import type { ActLexicon } from './actLexicon';
import { indexNames, listActors } from './actors';
import type { Surroundings } from './acts/actReading';
import { listOwned } from './acts/agent';
import { countriesIn, genreOf, principalsOf, titleOf } from './genre';
import { voiceOf } from './voice';
import type { Cast } from './cast';
import { describePeople } from './people';
import type { Sentence } from './sentence';
import { sourceFinder } from './source';

/** Everything about a document that the rules look up: who is in it, who speaks where, what genre it is. */
export function survey(
  document: PolicyDocument,
  sentences: readonly Sentence[],
  entities: readonly Entity[],
  lexicon: ActLexicon,
): Surroundings {
  const names = indexNames(entities);
  const people = describePeople(sentences, entities, names, lexicon.parties);
  const actors = listActors(sentences, names, people, lexicon.parties);
  const blocks = sentences.map(({ block }) => block);
  const principals = principalsOf(document, actors, blocks, lexicon.parties.countries);
  const titleCountries = countriesIn(titleOf(document), lexicon.parties.countries);
  const cast: Cast = {
    names,
    people,
    actors,
    lastNames: new Map([...people.keys()].map((name) => [name.slice(name.lastIndexOf(' ') + 1), name])),
    words: lexicon.parties,
    principals,
    titleCountries,
    voice: voiceOf(document, actors),
    owned: [],
  };
  const full = { ...cast, owned: listOwned(sentences, cast) };
  return { lexicon, cast: full, sourceOf: sourceFinder(sentences, full, lexicon), genre: genreOf(document) };
}
