import { said, type Message } from '../message';
import type { Parsed } from '../problem';
import { readYaml, type YamlSource } from '../yaml/yamlSource';
import { ACT_LIMITS, FRAMES, type ActEntry, type ActLexicon, type ActLimit, type Frame } from './actLexicon';
import { COMMITMENT_KINDS, type CommitmentKind } from './commitment';

type ActFile = Pick<ActLexicon, 'verbs' | 'nouns' | 'sayings' | 'lists'>;
type Row = Readonly<Record<string, unknown>>;

/** Reads `acts.yaml`. Entries that cannot be read are left out and named as problems with their line. */
export function parseActFile(yaml: string, file: string): Parsed<ActFile> {
  const source = readYaml(yaml, file);
  const root = (source.contents ?? {}) as Row;
  const lists = readLists(root['lists']);
  const reader = { source, root, lists, strengths: (root['strengths'] ?? {}) as Record<string, number> };
  return {
    value: {
      verbs: byHead(readEntries(reader, 'verbs')),
      nouns: byHead(readEntries(reader, 'nouns')),
      sayings: new Set(strings(root['sayings'])),
      lists,
    },
    problems: source.problems,
  };
}

/** What the negated act is when the entry does not say: taking back one's own word is a refusal. */
const NEGATED: Readonly<Record<CommitmentKind, CommitmentKind | undefined>> = {
  agreement: undefined,
  pledge: 'refusal',
  plan: 'refusal',
  offer: 'refusal',
  demand: 'refusal',
  refusal: undefined,
  threat: undefined,
};

interface Reader {
  readonly source: YamlSource;
  readonly root: Row;
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
  readonly strengths: Readonly<Record<string, number>>;
}

function readLists(value: unknown): Map<string, ReadonlySet<string>> {
  return new Map(Object.entries((value ?? {}) as Row).map(([name, words]) => [name, new Set(strings(words))]));
}

function readEntries(reader: Reader, section: 'verbs' | 'nouns'): ActEntry[] {
  const { source, root } = reader;
  const items: readonly unknown[] = Array.isArray(root[section]) ? root[section] : [];
  return items.flatMap((item, i) => {
    const row = isRow(item) ? item : {};
    const complaint = complaintAbout(row);
    if (!complaint) return toEntry(row, section, reader);
    source.report('error', complaint, source.document.getIn([section, i], true));
    return [];
  });
}

const isRow = (item: unknown): item is Row => typeof item === 'object' && item !== null;

function complaintAbout(row: Row): Message | undefined {
  if (typeof row['act'] !== 'string') return said`An act needs its words: "act: pledge".`;
  const known: readonly unknown[] = COMMITMENT_KINDS;
  if (!known.includes(row['kind'])) return said`"kind" must be one of ${COMMITMENT_KINDS.join(', ')}.`;
  const frames = strings(row['frames']);
  if (frames.length === 0) return said`"${row['act']}" needs "frames": what may follow it.`;
  const frameNames: readonly string[] = FRAMES;
  const strange = frames.find((frame) => !frameNames.includes(frame));
  if (strange !== undefined) return said`"${strange}" is no frame. Known are: ${FRAMES.join('; ')}.`;
  const limits: readonly string[] = ACT_LIMITS;
  const limit = strings(row['only']).find((name) => !limits.includes(name));
  if (limit !== undefined) return said`"${limit}" is no limit. Known are: ${ACT_LIMITS.join('; ')}.`;
  return undefined;
}

function toEntry(row: Row, section: 'verbs' | 'nouns', { lists, strengths }: Reader): ActEntry {
  const [head, ...particles] = String(row['act']).split(' ');
  const kind = row['kind'] as CommitmentKind;
  const objects = strings(row['objects']);
  return {
    id: `${section === 'verbs' ? 'verb' : 'noun'}.${String(row['act']).replaceAll(' ', '-')}`,
    head: head!,
    particles,
    objects: objects.flatMap((name) => [...(lists.get(name) ?? [name])]),
    except: strings(row['except']).flatMap((name) => [...(lists.get(name) ?? [name])]),
    supports: strings(row['supports']),
    kind,
    frames: strings(row['frames']) as Frame[],
    strength: typeof row['strength'] === 'number' ? row['strength'] : (strengths[kind] ?? 0.5),
    negated: readNegated(row['negated'], kind),
    only: strings(row['only']) as ActLimit[],
  };
}

function readNegated(value: unknown, kind: CommitmentKind): CommitmentKind | undefined {
  if (value === undefined) return NEGATED[kind];
  return value === 'none' ? undefined : (value as CommitmentKind);
}

function byHead(entries: readonly ActEntry[]): Map<string, readonly ActEntry[]> {
  const map = new Map<string, ActEntry[]>();
  for (const entry of entries) map.set(entry.head, [...(map.get(entry.head) ?? []), entry]);
  // Longer expressions first, so that "call on" is tried before "call".
  for (const list of map.values()) list.sort((a, b) => b.particles.length - a.particles.length);
  return map;
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
