import { readdir, readFile } from 'node:fs/promises';
import { boardWords, type Translator } from '../../../src/features/board/boardWords';
import { explainDeadline } from '../../../src/features/board/explainDeadline';
import type { Board, Notes, ToPage } from '../../../src/features/board/protocol';
import { analyze } from '../../../src/core/analyze';
import { toBoard } from '../../../src/core/board/toBoard';
import { loadLexicon } from '../../../src/core/lexicon';
import { ledgerEntries } from '../../../src/core/negotiation/ledgerEntries';
import type { LedgerEntry } from '../../../src/core/negotiation/ledgerEntry';
import { buildNegotiation, toContribution, type Contribution } from '../../../src/core/negotiation/negotiation';
import { builtInTaxonomy } from '../../core/topics/builtIn';

const media = new URL('../../../media/', import.meta.url);
const news = new URL('sample/news/', media);

const KINDS = {
  ...{ agreement: 'Agreement', pledge: 'Pledge', plan: 'Plan', offer: 'Offer' },
  ...{ demand: 'Demand', refusal: 'Refusal', threat: 'Threat' },
};

/** As in an English editor. */
export const ENGLISH = {
  t: (text: string, ...values: readonly unknown[]) =>
    text.replace(/\{(\d+)\}/g, (whole, at: string) => String(values[Number(at)] ?? whole)),
} as Translator;

export const WORDS: ToPage = { kind: 'words', words: boardWords(ENGLISH, KINDS) };

/** The day on which the last article of the sample was published, and on which some of its deadlines are past. */
const TODAY = '2026-07-15';

/** The board of the sample dossier. */
export async function sampleBoard(): Promise<Board> {
  const taxonomy = await builtInTaxonomy();
  const lexicon = await loadLexicon((path) => readFile(new URL(path, media)));
  const documents = await Promise.all(
    (await readdir(news)).sort().map(async (file) => {
      const analysis = analyze(await readFile(new URL(file, news), 'utf8'), { lexicon, taxonomy }, file);
      return toContribution(file, analysis, ledgerEntries(file, analysis));
    }),
  );
  return boardOf(documents, taxonomy.topics);
}

/** A board of entries as they are. */
export const boardOfEntries = async (entries: readonly LedgerEntry[]): Promise<Board> =>
  boardOf([{ entries, rounds: [], actors: [] }], (await builtInTaxonomy()).topics);

const boardOf = (documents: readonly Contribution[], topics: Parameters<typeof toBoard>[0]['topics']): Board =>
  toBoard({ documents, negotiation: buildNegotiation(documents), topics, today: TODAY });

/** The message that brings a board, with how the days of its deadlines were told. */
export function bring(board: Board, notes: Partial<Notes> = {}): ToPage {
  const byId = new Map(board.statements.map((statement) => [statement.id, statement]));
  const reasons = board.deadlines.map((deadline) => [
    deadline.statement,
    explainDeadline(ENGLISH, deadline, byId.get(deadline.statement)!, (id) => byId.get(id)),
  ]);
  return { kind: 'board', board, notes: { reasons: Object.fromEntries(reasons) as Notes['reasons'], ...notes } };
}
