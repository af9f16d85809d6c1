import type { CommitmentKind } from '../commitments/commitment';
import { changesBetween } from './change';
import type { LedgerEntry } from './ledgerEntry';

/** What a party did to its position with one statement. */
export type Move =
  /** The first statement on the topic, or one on another thing under it. */
  | 'opened'
  | 'restated'
  /** Another amount, date or condition under the same act. */
  | 'amended'
  | 'strengthened'
  | 'weakened'
  /** From asking or refusing to giving. */
  | 'conceded'
  /** From giving or asking to refusing a thing it had not granted, or to a threat. */
  | 'hardened'
  | 'agreed'
  /** What had been promised is refused. */
  | 'withdrawn';

/** How firmly one binds oneself; acts that bind nobody have no place on the scale. */
const BINDING: Partial<Record<CommitmentKind, number>> = { offer: 1, plan: 2, pledge: 3, agreement: 4 };

const MODALS = ['might', 'could', 'may', 'can', 'would', 'should', 'will', 'must', 'shall'];

/**
 * The move from a party's last statement on a topic. Whether a promise grew, shrank or was taken back can be told only
 * where both statements are of one thing; otherwise the change from asking to giving and back is what counts.
 */
export function moveBetween(before: LedgerEntry | undefined, after: LedgerEntry, isSameThing: boolean): Move {
  if (!before) return 'opened';
  if (before.kind === after.kind) return isSameThing ? moveWithin(before, after) : 'opened';
  if (after.kind === 'agreement') return 'agreed';
  const [was, is] = [BINDING[before.kind], BINDING[after.kind]];
  if (was !== undefined && is !== undefined) return isSameThing ? bindingMove(before.kind, was, is) : 'opened';
  if (was !== undefined)
    return isSameThing && after.kind === 'refusal' ? 'withdrawn' : asksMore(before.kind, after.kind);
  return is === undefined ? asksMore(before.kind, after.kind) : 'conceded';
}

/** The single steps of an agreement are often listed as pledges, which is no retreat. */
function bindingMove(before: CommitmentKind, was: number, is: number): Move {
  if (before === 'agreement' && is === BINDING.pledge) return 'restated';
  return is > was ? 'strengthened' : 'weakened';
}

/** Who has promised one thing may ask or refuse another; who threatens hardens in any case. */
function asksMore(before: CommitmentKind, after: CommitmentKind): Move {
  if (after === 'threat') return 'hardened';
  if (before === 'threat') return 'conceded';
  if (before === 'pledge' || before === 'plan' || before === 'agreement') return 'opened';
  return after === 'demand' && before === 'refusal' ? 'opened' : 'hardened';
}

function moveWithin(before: LedgerEntry, after: LedgerEntry): Move {
  const changes = changesBetween(before, after);
  const modal = changes.find(({ aspect }) => aspect === 'modal');
  if (modal) {
    const firmer = firmness(modal.after) - firmness(modal.before);
    if (firmer !== 0) return firmer > 0 ? 'strengthened' : 'weakened';
  }
  const isAmended = changes.some(({ aspect }) => aspect === 'amount' || aspect === 'date' || aspect === 'condition');
  return isAmended ? 'amended' : 'restated';
}

const firmness = (modal: string): number => MODALS.indexOf(modal.split(' ')[0]!);
