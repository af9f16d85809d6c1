import type { Steps } from '../../steps';
import type { NameKnowledge } from './encodeText';
import { buildExactTrie, buildNounTrie, type Gazetteers } from './gazetteer/buildNameTries';
import { readNameModel } from './nameModelFile';
import { buildNameWeights, type NameWeights } from './nameWeights';
import { buildWordTable } from './wordTable';

/** All that finding names needs: what is known about words and names, and what training learnt about both. */
export interface NameModel {
  readonly knowledge: NameKnowledge;
  readonly weights: NameWeights;
}

/** Where the trained model lies below `media/`. */
export const NAME_MODEL_FILE = 'model/names.bin';

/**
 * Builds the model from its file and the gazetteers, in steps. Throws when the file is damaged: without it nothing can be
 * read.
 */
export function* buildNameModel(bytes: Uint8Array, gazetteers: Gazetteers): Steps<NameModel> {
  const file = readNameModel(bytes);
  if (typeof file === 'string') throw new Error(`${NAME_MODEL_FILE}: ${file}`);
  const weights = yield* buildNameWeights(file.weights);
  const words = buildWordTable(file.words);
  yield;
  const nouns = yield* buildNounTrie(gazetteers);
  const names = yield* buildExactTrie(gazetteers);
  return { knowledge: { names, nouns, words }, weights };
}
