import { COMMITMENT_KINDS, type CommitmentKind } from '../commitments/commitment';
import type { ReadData } from '../readData';
import type { EntityType } from '../recognition/mention';
import { decodeUtf8 } from '../text/decodeUtf8';
import { readOwnYaml } from '../yaml/yamlSource';

const FILE = 'lexicons/references.yaml';

/** Nouns that refer back, from `media/lexicons/references.yaml`; lower case, in the singular or as always written. */
export interface ReferenceWords {
  /** "treaty" for a name of the type agreement. */
  readonly named: ReadonlyMap<string, EntityType>;
  /** "promise" for a commitment of the kind pledge. */
  readonly stated: ReadonlyMap<string, CommitmentKind>;
}

/** Rejects when the file cannot be read: that is a broken installation. */
export async function loadReferenceWords(read: ReadData): Promise<ReferenceWords> {
  const file = readOwnYaml(decodeUtf8(await read(FILE)), FILE) as ReferenceFile;
  return {
    named: new Map((['agreement', 'event'] as const).flatMap((type) => file[type].map((noun) => [noun, type]))),
    stated: new Map(COMMITMENT_KINDS.flatMap((kind) => (file.commitments[kind] ?? []).map((noun) => [noun, kind]))),
  };
}

interface ReferenceFile {
  readonly agreement: readonly string[];
  readonly event: readonly string[];
  readonly commitments: Readonly<Partial<Record<CommitmentKind, readonly string[]>>>;
}
