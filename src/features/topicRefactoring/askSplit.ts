import * as vscode from 'vscode';
import { placeText } from '../../core/negotiation/placeText';
import type { LedgerEntry } from '../../core/negotiation/ledgerEntry';
import { shortenText } from '../../core/text/shortenText';
import { askFor, pickSome } from '../../vscode/ask';

/** What is to stand under the narrower topic. */
export interface Split {
  readonly label: string;
  /** Words that name it; its commitments are found by them from now on. */
  readonly words: readonly string[];
  readonly chosen: readonly LedgerEntry[];
}

interface Known {
  /** Label of the topic that is split. */
  readonly from: string;
  readonly label: string | undefined;
  readonly words: readonly string[] | undefined;
  /** Empty where nothing has been chosen yet. */
  readonly chosen: readonly LedgerEntry[];
}

/** In UTF-16 units: as much as fits in a row. */
const QUOTE = 140;

/** Asks which commitments are to be split off, then under what name; what is known already is not asked for. */
export async function askSplit(entries: readonly LedgerEntry[], known: Known): Promise<Split | undefined> {
  if (known.label !== undefined) return { label: known.label, words: known.words ?? [], chosen: known.chosen };
  const chosen = known.chosen.length > 0 ? known.chosen : await pickEntries(entries, known.from);
  return chosen.length === 0 ? undefined : askName(chosen);
}

/** None where the person leaves the list. */
async function pickEntries(entries: readonly LedgerEntry[], from: string): Promise<readonly LedgerEntry[]> {
  const items = entries.map((entry) => ({
    label: shortenText(entry.text.replace(/\s+/g, ' '), QUOTE),
    description: entry.topicPhrase ?? '',
    detail: [entry.parties.join('; '), entry.file, placeText(entry.sentence.place, vscode.l10n.t)]
      .filter(Boolean)
      .join(' · '),
    entry,
  }));
  const title = vscode.l10n.t('Split “{0}”: which commitments go?', from);
  const picked = await pickSome(items, { title, matchOnDetail: true });
  return picked?.map(({ entry }) => entry) ?? [];
}

async function askName(chosen: readonly LedgerEntry[]): Promise<Split | undefined> {
  const name = await askFor({
    title: vscode.l10n.t('Name of the narrower topic'),
    prompt: vscode.l10n.t('More words that name it may follow, with commas: “Scotch whisky, Scotch, distillers”'),
    value: commonPhrase(chosen),
    ignoreFocusOut: true,
  });
  const [label, ...words] = (name ?? '').split(',').map((word) => word.trim());
  return label ? { label, words: words.filter(Boolean), chosen } : undefined;
}

/** The topic phrase that most of them have. */
function commonPhrase(entries: readonly LedgerEntry[]): string {
  const phrases = entries.flatMap(({ topicPhrase }) => topicPhrase ?? []);
  const count = (phrase: string): number => phrases.filter((each) => each === phrase).length;
  return phrases.toSorted((a, b) => count(b) - count(a))[0] ?? '';
}
