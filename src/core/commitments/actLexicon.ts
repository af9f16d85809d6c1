import { told } from '../message';
import type { Problem } from '../problem';
import type { ReadData } from '../readData';
import { decodeUtf8 as decode } from '../text/decodeUtf8';
import type { CommitmentKind } from './commitment';
import { inflect, type VerbForm } from './inflect';
import { parseActFile } from './parseActFile';
import { readOwnYaml } from '../yaml/yamlSource';
import { parsePartyFile, type PartyWords } from './partyWords';
import { WORD_CLASSES, type WordClassModel } from './wordClass';

/** What may follow the words of an act: "to" an infinitive, "ing" a gerund, "object to" a noun phrase and an infinitive … */
export const FRAMES = [
  'to',
  'that',
  'ing',
  'object',
  'object to',
  'object that',
  'object with',
  'object for',
  'object until',
  'object against',
  'for object to',
  'on object to',
  'to object to',
  'none',
  'whether',
  'to object',
  'on',
  'upon',
  'for',
  'with',
  'from',
  'in',
  'of',
  'against',
  'at',
  'about',
  'over',
] as const;

export type Frame = (typeof FRAMES)[number];

/** One act expression of `media/lexicons/acts.yaml`: its words, what follows them, and what they do. */
export interface ActEntry {
  /** "verb.call-on": names the rule in hovers and in the dossier's list of rules switched off. */
  readonly id: string;
  /** Lemma of the verb or noun. */
  readonly head: string;
  /** Words that follow the head: "on" of "call on", "ready" of "be ready". */
  readonly particles: readonly string[];
  /** For a verb: nouns one of which must be the head of its object ("reach" an "agreement"). */
  readonly objects: readonly string[];
  /** Nouns with which the expression means something else: "offer opportunities". */
  readonly except: readonly string[];
  /** For a noun: verbs that carry it ("express" a "hope"); a possessor does as well. */
  readonly supports: readonly string[];
  readonly kind: CommitmentKind;
  readonly frames: readonly Frame[];
  readonly strength: number;
  /** What the negated act is; undefined when a negated one is no commitment. */
  readonly negated: CommitmentKind | undefined;
  /** Limits on use: only in the progressive, only in the first person, only when a source is reported. */
  readonly only: readonly ActLimit[];
}

export const ACT_LIMITS = [
  'progressive',
  'first person',
  'reported',
  'present',
  'future',
  'party',
  'addressee',
  'others',
] as const;
export type ActLimit = (typeof ACT_LIMITS)[number];

/** All that the reading of commitments knows: acts, words for parties, and the model that tells word classes. */
export interface ActLexicon {
  readonly verbs: ReadonlyMap<string, readonly ActEntry[]>;
  readonly nouns: ReadonlyMap<string, readonly ActEntry[]>;
  /** Verbs of saying, by lemma. */
  readonly sayings: ReadonlySet<string>;
  /** Named word lists ("hostile", "forecast", …), lemmas. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every inflected form of every listed verb. */
  readonly forms: ReadonlyMap<string, ListedForm>;
  readonly parties: PartyWords;
  readonly wordClasses: WordClassModel;
}

/** A word that may be a form of one or more listed verbs ("left": "leave"). */
export interface ListedForm {
  readonly lemmas: readonly string[];
  readonly forms: readonly VerbForm[];
}

/** Rejects with the file's problems when one of the lexicons cannot be read: that is a broken installation. */
export async function loadActLexicon(read: ReadData): Promise<ActLexicon> {
  const [acts, parties, weights] = await Promise.all([
    read('lexicons/acts.yaml'),
    read('lexicons/parties.yaml'),
    read('model/wordClasses.bin'),
  ]);
  const file = parseActFile(decode(acts), 'lexicons/acts.yaml');
  const words = parsePartyFile(readOwnYaml(decode(parties), 'lexicons/parties.yaml'));
  if (file.problems.length > 0) throw new Error(file.problems.map(describe).join('\n'));
  return {
    ...file.value,
    forms: formsOf(file.value),
    parties: words,
    wordClasses: wordClassModel(weights),
  };
}

/** True if any lemma of a word stands in a named list. */
export const isListed = (
  { lemmas }: Pick<ListedForm, 'lemmas'>,
  list: string,
  { lists }: Pick<ActLexicon, 'lists'>,
): boolean => lemmas.some((lemma) => lists.get(list)?.has(lemma));

const describe = ({ file = '', line = 1, message }: Problem): string => `${file}:${line}: ${told(message)}`;

function wordClassModel(bytes: Uint8Array): WordClassModel {
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { weights, buckets: weights.length / WORD_CLASSES.length };
}

/** Every form of every verb that the lexicon names anywhere. */
function formsOf(file: Pick<ActLexicon, 'verbs' | 'nouns' | 'sayings' | 'lists'>): Map<string, ListedForm> {
  const listed = new Map<string, ListedForm>();
  for (const lemma of lemmasOf(file)) {
    for (const [form, word] of inflect(lemma)) {
      const known = listed.get(word) ?? { lemmas: [], forms: [] };
      const lemmas = known.lemmas.includes(lemma) ? known.lemmas : [...known.lemmas, lemma];
      const forms = known.forms.includes(form) ? known.forms : [...known.forms, form];
      listed.set(word, { lemmas, forms });
    }
  }
  return listed;
}

function lemmasOf({ verbs, nouns, sayings, lists }: Pick<ActLexicon, 'verbs' | 'nouns' | 'sayings' | 'lists'>) {
  const supports = [...nouns.values()].flat().flatMap((entry) => entry.supports);
  return new Set([...verbs.keys(), ...sayings, ...supports, ...[...lists.values()].flatMap((list) => [...list])]);
}
