import type { Loss } from '../core/exchange/loss';
import { lossTally, type LossCount } from '../core/exchange/lossReport';
import { told } from '../core/message';
import { openLines } from './openLines';

/** Losses counted, and written to a file as they come if one is named: one JSON object per line. */
export interface LossReport {
  add(losses: readonly Loss[]): Promise<void>;
  /** The reason with the most losses first. */
  lines(): readonly LossCount[];
  close(): Promise<void>;
}

export async function openLossReport(path: string | undefined): Promise<LossReport> {
  const file = await openLines(path);
  const tally = lossTally();
  return {
    async add(losses) {
      tally.add(losses);
      await file.add(losses.map((loss) => ({ ...loss, reason: told(loss.reason) })));
    },
    lines: tally.lines,
    close: file.close,
  };
}
