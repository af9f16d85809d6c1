import type { CommitmentKind } from '../commitments/commitment';
import { said, type Message } from '../message';
import type { ChangeAspect } from './change';
import type { ReviewState } from './ledgerEntry';
import type { Move } from './move';

/** The kinds as pages and lists of results name them. */
export const KIND_WORDS: Readonly<Record<CommitmentKind, Message>> = {
  agreement: said`agreement`,
  pledge: said`pledge`,
  plan: said`plan`,
  offer: said`offer`,
  demand: said`demand`,
  refusal: said`refusal`,
  threat: said`threat`,
};

/** What was done by a statement of a kind. */
export const DONE_WORDS: Readonly<Record<CommitmentKind, Message>> = {
  agreement: said`agreed`,
  pledge: said`pledged`,
  plan: said`planned`,
  offer: said`offered`,
  demand: said`demanded`,
  refusal: said`refused`,
  threat: said`threatened`,
};

/** What a statement did to a position. */
export const MOVE_WORDS: Readonly<Record<Move, Message>> = {
  opened: said`opened`,
  restated: said`restated`,
  amended: said`amended`,
  strengthened: said`strengthened`,
  weakened: said`weakened`,
  conceded: said`conceded`,
  hardened: said`hardened`,
  agreed: said`agreed`,
  withdrawn: said`withdrawn`,
};

/** What of a statement has changed. */
export const ASPECT_WORDS: Readonly<Record<ChangeAspect, Message>> = {
  party: said`party`,
  addressee: said`addressee`,
  act: said`act`,
  modal: said`modal`,
  amount: said`amount`,
  date: said`date`,
  condition: said`condition`,
};

/** What was decided on a statement. */
export const REVIEW_WORDS: Readonly<Record<ReviewState, Message>> = {
  unreviewed: said`to review`,
  accepted: said`accepted`,
  disputed: said`disputed`,
  rejected: said`rejected`,
};
