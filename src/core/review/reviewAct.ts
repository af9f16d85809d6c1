import type { CommitmentKind } from '../commitments/commitment';

/** Everything one key does in review mode, in the order the key card shows it, with the keys it has by default. */
export const REVIEW_ACTS = {
  accept: ['y'],
  reject: ['x'],
  skip: ['space'],
  dispute: ['shift+x'],
  undo: ['u'],
  redo: ['shift+u'],
  next: ['j'],
  previous: ['k'],
  pledge: ['p'],
  offer: ['o'],
  demand: ['d'],
  refusal: ['r'],
  agreement: ['g'],
  entity: ['e'],
  topic: ['t'],
  comment: ['c'],
  repeat: ['.'],
  askAgain: ['a'],
  nextDisagreement: ['n'],
  settle: ['s'],
  keys: ['shift+/', 'h'],
  leave: ['escape'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ReviewAct = keyof typeof REVIEW_ACTS;

/** The kinds of commitments that have a key of their own. */
export const LABEL_ACTS: readonly (ReviewAct & CommitmentKind)[] = [
  'pledge',
  'offer',
  'demand',
  'refusal',
  'agreement',
];
