import { english, told, type Say } from '../../message';
import type { LedgerEntry } from '../../negotiation/ledgerEntry';
import { KIND_WORDS } from '../../negotiation/statementWords';

/** Who does what to whom in a line: "Canada → Chile: pledge". */
export const ledgerSummary = ({ parties, addressees, kind }: LedgerEntry, say: Say = english): string => {
  const who = [parties.join(', ') || say('Party not known'), addressees.join(', ')].filter(Boolean);
  return `${who.join(' → ')}: ${told(KIND_WORDS[kind], say)}`;
};
