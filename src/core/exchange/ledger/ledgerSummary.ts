import type { LedgerEntry } from '../../negotiation/ledgerEntry';

/** Who does what to whom in a line: "Canada → Chile: pledge". */
export const ledgerSummary = ({ parties, addressees, kind }: LedgerEntry): string =>
  `${[parties.join(', ') || 'Party not known', addressees.join(', ')].filter(Boolean).join(' → ')}: ${kind}`;
