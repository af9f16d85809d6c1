import type { ActEntry } from '../actLexicon';
import { skipAdverbs } from '../clause';
import type { Sentence } from '../sentence';
import type { VerbGroup } from '../verbGroup';
import type { Surroundings } from './actReading';

/** An entry whose words stand here; `after` is the first word after them. */
export interface Candidate {
  readonly entry: ActEntry;
  readonly after: number;
  /** True where "be" belongs to the expression, so that its passive is no passive of the act: "is expected". */
  readonly stative: boolean;
}

/** All entries of the lexicon that a verb group and the words behind it spell. */
export function entriesAt(sentence: Sentence, group: VerbGroup, { lexicon }: Surroundings): readonly Candidate[] {
  const head = sentence.words[group.head]!;
  const mayBelongToBe = group.passive || group.progressive || group.copula || group.modal === 'would';
  if (head.lemmas.length === 0 && !mayBelongToBe) return NONE;
  const found: Candidate[] = [];
  const add = (lemma: string, at: number, stative: boolean): void => {
    for (const entry of lexicon.verbs.get(lemma) ?? NO_ENTRIES) {
      const after = matchParticles(sentence, at, entry.particles);
      if (after !== undefined) found.push({ entry, after, stative });
    }
  };
  if (group.passive || group.progressive) {
    for (const entry of lexicon.verbs.get('be') ?? []) {
      if (entry.particles[0] !== head.lower) continue;
      const after = matchParticles(sentence, group.end, entry.particles.slice(1));
      if (after !== undefined) found.push({ entry, after, stative: true });
    }
  }
  if (group.copula) add('be', group.end, true);
  if (group.modal === 'would') {
    for (const entry of lexicon.verbs.get('would') ?? []) {
      if (entry.particles[0] !== head.lower) continue;
      const after = matchParticles(sentence, group.end, entry.particles.slice(1));
      if (after !== undefined) found.push({ entry, after, stative: true });
    }
  }
  for (const lemma of head.lemmas) if (lemma !== 'be') add(lemma, group.end, false);
  return found;
}

const NONE: readonly Candidate[] = [];
const NO_ENTRIES: readonly ActEntry[] = [];

/** The word after the particles; adverbs may stand between, "again called *strongly* on". */
function matchParticles(sentence: Sentence, at: number, particles: readonly string[]): number | undefined {
  let i = at;
  for (const particle of particles) {
    i = sentence.words[i]?.lower === particle ? i : skipAdverbs(sentence.words, i);
    if (sentence.words[i]?.lower !== particle) return undefined;
    i++;
  }
  return i;
}
