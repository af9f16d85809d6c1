import type { ActLexicon } from '../actLexicon';
import type { CommitmentKind } from '../commitment';
import type { Genre } from '../genre';
import type { NounPhrase } from '../nounPhrase';
import type { Cast } from '../cast';
import type { Sentence } from '../sentence';
import type { Source, SourceOf } from '../source';
import type { Subject } from '../subject';
import type { VerbGroup } from '../verbGroup';

/** What the rules may look at beside the sentence. */
export interface Surroundings {
  readonly lexicon: ActLexicon;
  readonly cast: Cast;
  readonly sourceOf: SourceOf;
  /** Whom "they" and "he" may mean in a sentence: who said something last and is not named. */
  readonly unnamedBefore: (sentence: Sentence) => Source | undefined;
  readonly genre: Genre;
  /** ISO 8601 date of publication. */
  readonly published: string | undefined;
}

/** An act as a rule read it, still in words of its sentence; names, dates and limits of the clause come later. */
export interface ActReading {
  /** Id of the rule: "verb.call-on", "modal.will". */
  readonly rule: string;
  readonly kind: CommitmentKind;
  readonly strength: number;
  /** The words that triggered it; `end` is exclusive. */
  readonly trigger: { readonly start: number; readonly end: number };
  /** Whose act it is; undefined where the source of the sentence is the party ("must", "it is essential that"). */
  readonly subject: Subject | undefined;
  /** Of a passive, to whom or what it is done: the clause begins there, "*a deal* was struck". */
  readonly patient?: Subject | undefined;
  /** Where the party is not the subject: an agent after "by", an owner. */
  readonly agent: NounPhrase | undefined;
  readonly addressee: NounPhrase | undefined;
  /** First word of what is promised or asked. */
  readonly complement: number;
  readonly object: NounPhrase | undefined;
  readonly verb: VerbGroup | undefined;
  /** Who reports it in the same words, where that is not the party: "*Pyle* noted Ukraine's commitment". */
  readonly reporter?: Subject | undefined;
}

/** One family of rules. */
export type ActRule = (sentence: Sentence, surroundings: Surroundings) => readonly ActReading[];
