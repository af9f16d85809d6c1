import type { Uri } from 'vscode';
import type { LedgerEntry } from '../core/negotiation/ledgerEntry';
import type { Place } from '../manifest';

/** Where a commitment stands, for the commands of its row; undefined for a file that is not there any more. */
export function placeOfEntry(
  { file, span, annotation }: LedgerEntry,
  uriOf: (file: string) => Uri | undefined,
): Place | undefined {
  const uri = uriOf(file)?.toString();
  return uri === undefined ? undefined : { uri, ...span, ...(annotation === undefined ? {} : { annotation }) };
}
