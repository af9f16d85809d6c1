import type { Recognizer } from '../recognizer';
import { explainNames, type ExplainedNames } from './explainNames';
import { findNames, type NamedBlocks } from './findNames';

/** Persons, organizations and places, by the trained model and the gazetteers. */
export const names: Recognizer<NamedBlocks & ExplainedNames> = {
  id: 'names',
  *read(version, lexicon, previous) {
    const named = yield* findNames(version, lexicon.names, previous);
    return { ...named, ...explainNames(version, named.texts, lexicon, previous) };
  },
};
