import { said } from '../core/message';
import type { Problem } from '../core/problem';
import { failureText, type Disk, type DiskOutcome } from './disk';
import { onOwnLines } from './onOwnLines';

/**
 * Moves the sidecars of one folder to another. Where an annotator has a file at both, the lines of the old one are
 * added to the new one: lines may stand in any order and more than once. What cannot be moved stays and is reported.
 */
export async function moveSidecars(disk: Disk, from: string, to: string): Promise<readonly Problem[]> {
  const listing = await disk.list(from);
  if (listing.kind === 'missing') return [];
  if (listing.kind === 'failed') return complaint(listing, from);
  const problems: Problem[] = [];
  for (const { name, kind } of listing.value) {
    if (kind !== 'file') continue;
    problems.push(...complaint(await moveFile(disk, `${from}/${name}`, `${to}/${name}`), `${from}/${name}`));
  }
  if (problems.length === 0) await disk.remove(from);
  return problems;
}

async function moveFile(disk: Disk, from: string, to: string): Promise<DiskOutcome<void>> {
  const renamed = await disk.rename(from, to);
  if (renamed.kind !== 'failed' || renamed.code !== 'EEXIST') return renamed;
  const lines = await disk.read(from);
  if (lines.kind !== 'ok') return lines;
  const added = await disk.appendDurably(to, onOwnLines(lines.value));
  return added.kind === 'ok' ? disk.remove(from) : added;
}

function complaint(outcome: DiskOutcome<unknown>, path: string): Problem[] {
  if (outcome.kind !== 'failed') return [];
  const message = said`${failureText(outcome)} The annotations stay at the old path; move ${path} by hand.`;
  return [{ severity: 'error', message, file: path }];
}
