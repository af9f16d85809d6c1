import { ledgerSummary } from '../core/exchange/ledger/ledgerSummary';
import { ledgerEntries } from '../core/negotiation/ledgerEntries';
import { changeText } from '../core/negotiation/change';
import { findContradictions } from '../core/negotiation/contradictions';
import type { LedgerEntry } from '../core/negotiation/ledgerEntry';
import { reviewDecisions } from '../core/negotiation/reviewDecisions';
import { buildTimeline } from '../core/negotiation/timeline';
import { addDays, parseIsoDate } from '../core/recognition/dates/civilDate';
import { shortenText } from '../core/text/shortenText';
import { newsFiles } from './newsFiles';
import { readDocuments, type OpenDossier } from './openDossier';

/** The ledger of a whole dossier; of each document only its entries stay in memory. What is wrong with files is told elsewhere. */
export async function ledgerOf(dossier: OpenDossier): Promise<readonly LedgerEntry[]> {
  const files: string[] = [];
  for await (const file of newsFiles([dossier.root])) files.push(file);
  const entries: LedgerEntry[] = [];
  for await (const { path, analysis, placed, set } of readDocuments(dossier, files, () => undefined)) {
    entries.push(...ledgerEntries(path, analysis, placed, reviewDecisions(set)));
  }
  return entries;
}

/** A line for each two statements that cannot both hold. */
export const contradictionLines = (entries: readonly LedgerEntry[]): readonly string[] =>
  findContradictions(entries).map(
    ({ kind, earlier, later, change }) =>
      `${later.file}: contradiction: ${kind} ${changeText(change)}: ${quoted(later)}; ${earlier.file} has ${quoted(earlier)}`,
  );

/** The days that a deadline is told of beforehand. */
export interface Window {
  /** ISO 8601 date. */
  readonly today: string;
  readonly days: number;
}

/** A line for each commitment that falls due today or in the days after, by the latest word on it. */
export function dueLines(entries: readonly LedgerEntry[], { today, days }: Window): readonly string[] {
  const from = parseIsoDate(today);
  if (!from) return [];
  const { year, month, day } = addDays(from, days);
  const last = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return buildTimeline(entries, []).flatMap((item) => {
    if (item.kind !== 'deadline' || item.date < today.slice(0, item.date.length) || item.date > last) return [];
    const { entry } = item;
    return [`${entry.file}: due ${item.date}: ${ledgerSummary(entry)}: ${quoted(entry)}`];
  });
}

/** A line on a terminal, in UTF-16 units. */
const MAX_QUOTE = 100;

const quoted = ({ text, sentence }: LedgerEntry): string => `“${shortenText(text, MAX_QUOTE)}” (${sentence.place})`;
