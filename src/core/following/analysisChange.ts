import type { Analysis } from '../analysis';
import type { LocalCommitment } from '../commitments/commitment';
import { blockVersion } from '../document/blockVersion';
import type { ChunkContent } from '../document/chunks';
import { documentOf } from '../document/documentOf';
import type { Head } from '../document/policyDocument';
import type { Resolved } from '../entities/resolveEntities';
import { flat } from '../flat';
import { placeAnalysis, type Layers } from '../placeAnalysis';
import type { LocalMention } from '../recognition/mention';
import { sameItems } from '../sameItems';
import { changedList, listChange, type ListChange } from './listChange';

/**
 * How the analysis of a text differs from that of the text before an edit: plain values, few of them after a key stroke, so that
 * whoever has the analysis before need not read the text to have the one after.
 */
export interface AnalysisChange {
  /** Undefined where it is as before. */
  readonly head: Head | undefined;
  /** Of all chunks, as in `Chunks`. */
  readonly chunkStarts: Int32Array;
  readonly chunks: ListChange<ChunkContent>;
  readonly mentions: ListChange<readonly LocalMention[]>;
  readonly commitments: ListChange<readonly LocalCommitment[]>;
  /** Undefined where they are as before, down to the numbers of their mentions. */
  readonly entities: EntitiesChange | undefined;
}

/** A mention that comes or goes alters the numbers of all behind it: those of all entities are sent in two lists of numbers. */
interface EntitiesChange {
  readonly described: ListChange<Described>;
  /** Of each entity in turn. */
  readonly members: Int32Array;
  /** How many of them each entity has. */
  readonly counts: Int32Array;
}

type Described = Omit<Resolved, 'members'>;

export function analysisChange(before: Layers, now: Layers): AnalysisChange {
  const [{ document: old }, { document }] = [before.version, now.version];
  return {
    head: document.head === old.head ? undefined : document.head,
    chunkStarts: document.chunks.starts,
    chunks: listChange(old.chunks.contents, document.chunks.contents),
    mentions: listChange(before.mentions, now.mentions),
    commitments: listChange(before.commitments, now.commitments),
    entities: before.entities === now.entities ? undefined : entitiesChange(before.entities, now.entities),
  };
}

/** The analysis after a change, equal to what reading `text` from end to end would give. `path` is that of the analysis before. */
export function changedAnalysis(before: Layers, text: string, change: AnalysisChange, path?: string): Analysis {
  const { document } = before.version;
  const chunks = { starts: change.chunkStarts, contents: changedList(document.chunks.contents, change.chunks) };
  return placeAnalysis({
    version: blockVersion(documentOf(text, change.head ?? document.head, chunks, path), before.version),
    mentions: changedList(before.mentions, change.mentions),
    entities: change.entities ? changedEntities(before.entities, change.entities) : before.entities,
    commitments: changedList(before.commitments, change.commitments),
  });
}

function entitiesChange(before: readonly Resolved[], now: readonly Resolved[]): EntitiesChange {
  const indexes = new Map(before.map(({ id }, i) => [id, i]));
  const indexOf = (entity: Described): number => {
    const at = indexes.get(entity.id);
    return at !== undefined && sameDescription(before[at]!, entity) ? at : -1;
  };
  return {
    described: listChange<Described>(before, now.map(described), indexOf),
    members: Int32Array.from(flat(now.map(({ members }) => members))),
    counts: Int32Array.from(now, ({ members }) => members.length),
  };
}

function changedEntities(before: readonly Resolved[], change: EntitiesChange): readonly Resolved[] {
  const { members, counts } = change;
  let end = 0;
  // Written out, since a spread takes ten times as long.
  return changedList<Described>(before, change.described).map(
    ({ id, name, type, aliases, roles, country, stated }, i) => {
      const start = end;
      end += counts[i]!;
      return { id, name, type, aliases, roles, country, stated, members: [...members.subarray(start, end)] };
    },
  );
}

const described = ({ members: _, ...entity }: Resolved): Described => entity;

const sameDescription = (a: Described, b: Described): boolean =>
  a.id === b.id &&
  a.name === b.name &&
  a.stated === b.stated &&
  a.country === b.country &&
  sameItems(a.aliases, b.aliases) &&
  sameItems(a.roles, b.roles);
