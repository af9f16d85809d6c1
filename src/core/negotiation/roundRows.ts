import { COMMITMENT_KINDS, type CommitmentKind } from '../commitments/commitment';
import { groupBy } from '../groupBy';
import { rowTree, type Branch, type RowTree } from '../rows/rowTree';
import type { LedgerEntry } from './ledgerEntry';
import type { RoundMention } from './roundMentions';
import type { Round } from './rounds';

export type RoundRow =
  | PeriodRow
  | { readonly kind: 'group'; readonly group: RoundGroup; readonly count: number }
  | { readonly kind: 'said'; readonly act: CommitmentKind; readonly count: number }
  | { readonly kind: 'participant'; readonly name: string }
  | { readonly kind: 'document'; readonly document: RoundDocument }
  | { readonly kind: 'mention'; readonly mention: RoundMention }
  | { readonly kind: 'entry'; readonly entry: LedgerEntry };

/** `speakers`: who commits themselves in the documents of a round of which no document names the participants. */
export type RoundGroup = 'participants' | 'speakers' | 'documents' | 'mentions';

/** A round of talks with what was reported until the next one, or the time around the rounds. */
export type PeriodRow =
  | {
      readonly kind: 'round';
      readonly number: number;
      readonly start: string | undefined;
      readonly end: string | undefined;
      readonly place: string | undefined;
      /** True if no document is from its first day or later: it is only announced. */
      readonly isAnnounced: boolean;
      readonly commitments: number;
      readonly documents: number;
    }
  | { readonly kind: 'before' | 'outside'; readonly commitments: number; readonly documents: number };

/** What is needed of a document. */
export interface RoundDocument {
  readonly file: string;
  readonly title: string | undefined;
  readonly published: string | undefined;
}

interface ReportedDocument extends RoundDocument {
  readonly entries: readonly LedgerEntry[];
}

/**
 * The rounds in the order of their dates, each with who met, what was said there and in which documents. A document
 * belongs to the latest round before it that it names, else to the latest one of which it names a party; those older
 * than the first round come first, and those of no round last, as far as they state anything. Without rounds there are no
 * rows.
 */
export function roundRows(rounds: readonly Round[], documents: readonly ReportedDocument[]): RowTree<RoundRow> {
  if (rounds.length === 0) return rowTree<RoundRow>([]);
  const dated = documents.toSorted((a, b) => compareText(a.published ?? '', b.published ?? ''));
  const latest = dated.at(-1)?.published ?? '';
  const byRound = groupBy(dated, (document) => periodOf(document, rounds));
  const around = (kind: 'before' | 'outside'): readonly Branch<RoundRow>[] => {
    const own = (byRound.get(kind) ?? []).filter((document) => shownIn(document).length > 0);
    return own.length === 0 ? [] : [{ key: kind, row: { kind, ...counts(own) }, below: () => reported(own) }];
  };
  return rowTree([
    ...around('before'),
    ...rounds.map((round) => roundBranch(round, byRound.get(round) ?? [], latest)),
    ...around('outside'),
  ]);
}

type Period = Round | 'before' | 'outside';

function periodOf({ file, published, entries }: ReportedDocument, rounds: readonly Round[]): Period {
  if (published === undefined) return 'outside';
  const held = rounds.filter(({ start }) => start !== undefined && start <= published);
  if (held.length === 0) return rounds.some(({ start }) => start !== undefined) ? 'before' : 'outside';
  const names = new Set(entries.flatMap(({ parties, addressees }) => [...parties, ...addressees]));
  const named = held.findLast(({ mentions }) => mentions.some((mention) => mention.file === file));
  return named ?? held.findLast(({ parties }) => parties.some((party) => names.has(party))) ?? 'outside';
}

function roundBranch(round: Round, documents: readonly ReportedDocument[], latest: string): Branch<RoundRow> {
  const { id, number, start, end, place, parties, mentions } = round;
  const isAnnounced = start !== undefined && start > latest;
  return {
    key: id,
    row: { kind: 'round', number, start, end, place, isAnnounced, ...counts(documents) },
    below: () => [
      ...(parties.length > 0
        ? group('participants', parties.map(participantBranch))
        : group('speakers', speakersIn(documents).map(participantBranch))),
      ...reported(documents),
      ...group('mentions', mentions.map(mentionBranch)),
    ],
  };
}

const participantBranch = (name: string): Branch<RoundRow> => ({ key: name, row: { kind: 'participant', name } });

/** By how often they do. */
function speakersIn(documents: readonly ReportedDocument[]): readonly string[] {
  const named = groupBy(
    documents.flatMap(shownIn).flatMap(({ parties }) => parties),
    (name) => name,
  );
  return [...named].sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0])).map(([name]) => name);
}

const mentionBranch = (mention: RoundMention): Branch<RoundRow> => ({
  key: `${mention.file}:${mention.span.start}`,
  row: { kind: 'mention', mention },
});

function reported(documents: readonly ReportedDocument[]): readonly Branch<RoundRow>[] {
  const byKind = groupBy(documents.flatMap(shownIn), ({ kind }) => kind);
  const said = COMMITMENT_KINDS.filter((kind) => byKind.has(kind)).map((act): Branch<RoundRow> => {
    const entries = byKind.get(act)!;
    return {
      key: act,
      row: { kind: 'said', act, count: entries.length },
      below: () => entries.map((entry) => ({ key: entry.id, row: { kind: 'entry', entry } })),
    };
  });
  return [
    ...said,
    ...group(
      'documents',
      documents.map(({ file, title, published }) => ({
        key: file,
        row: { kind: 'document', document: { file, title, published } },
      })),
    ),
  ];
}

const group = (name: RoundGroup, branches: readonly Branch<RoundRow>[]): readonly Branch<RoundRow>[] =>
  branches.length === 0
    ? []
    : [{ key: name, row: { kind: 'group', group: name, count: branches.length }, below: () => branches }];

const shownIn = ({ entries }: ReportedDocument): readonly LedgerEntry[] =>
  entries.filter(({ review }) => review !== 'rejected');

const counts = (
  documents: readonly ReportedDocument[],
): { readonly commitments: number; readonly documents: number } => ({
  commitments: documents.flatMap(shownIn).length,
  documents: documents.length,
});

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
